import { create } from 'zustand'
import { bringIntoView } from '../ui/bring-into-view.ts'
import { focusPaneNamed } from '../window/panes.ts'

/** What the inspector lists below what has the focus. */
export type InspectorView = 'quotes' | 'entities' | 'details' | 'guidelines'

/** Kept outside: in another direction of the interface the columns are built anew. */
export const useInspectorView = create<{ readonly view: InspectorView }>()(() => ({ view: 'quotes' }))

/** Shows a list and goes there. */
export function showInInspector(view: InspectorView): void {
  useInspectorView.setState({ view })
  // Once its tab is the chosen one.
  requestAnimationFrame(() => focusPaneNamed('inspector'))
}

/** Shows a row of the list; the list rests while the focus walks on through what it shows. */
export function bringRowIntoView(row: HTMLElement | null): void {
  const list = row?.closest<HTMLElement>('[role=tabpanel]')
  if (row !== null && list !== null && list !== undefined) bringIntoView(list, row)
}
