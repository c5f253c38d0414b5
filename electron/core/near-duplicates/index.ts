export { bandsOf } from './bands.ts'
