import { create } from 'zustand'

/** The welcome screen, asked for while a corpus is open. */
export const useWelcome = create<{ readonly shown: boolean }>()(() => ({ shown: false }))
