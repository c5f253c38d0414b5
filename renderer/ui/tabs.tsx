import type { ReactNode } from 'react'
import {
  Tab as AriaTab,
  TabList as AriaTabList,
  TabPanel as AriaTabPanel,
  Tabs as AriaTabs,
} from 'react-aria-components'
import type { TabsProps as AriaTabsProps } from 'react-aria-components'
import './tabs.css'

export function Tabs(props: Omit<AriaTabsProps, 'className' | 'style'>) {
  return <AriaTabs {...props} className="sheet-tabs" />
}

export function TabList({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <AriaTabList className="sheet-tab-list" aria-label={label}>
      {children}
    </AriaTabList>
  )
}

export function Tab({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <AriaTab id={id} className="sheet-tab">
      {children}
    </AriaTab>
  )
}

export function TabPanel({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <AriaTabPanel id={id} className="sheet-tab-panel">
      {children}
    </AriaTabPanel>
  )
}
