import { create } from 'zustand'

/** What is being written of a corpus; it stays while another tab is looked at, and in another language of the interface. */
export interface Draft {
  /** Its uid; empty where nothing is being written. */
  readonly corpus: string
  readonly text: string
  /** What stood there when it was begun, or when what others wrote since was seen. */
  readonly base: string
}

const NONE: Draft = { corpus: '', text: '', base: '' }

export const useDraft = create<Draft>()(() => NONE)

export const dropDraft = (): void => useDraft.setState(NONE)

/** Whether something is written that is on no disk. */
export function isDrafting(): boolean {
  const { corpus, text, base } = useDraft.getState()
  return corpus !== '' && text !== base
}
