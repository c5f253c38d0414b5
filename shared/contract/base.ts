import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { ERRORS } from '../errors.ts'

/** What every procedure of the contract may fail with. */
export const base = oc.errors(ERRORS)

export const stream = <Event>() => eventIterator(z.custom<Event>())
