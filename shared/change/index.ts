export {
  apply,
  between,
  ChangeConflict,
  difference,
  equal,
  invert,
  isEmpty,
  NO_CHANGE,
  patch,
  squash,
  squashAll,
} from './change.ts'
export type { Change, Fields, Update } from './change.ts'
export { ChangeSchema } from './schema.ts'
