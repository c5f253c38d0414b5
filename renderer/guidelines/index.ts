export { Guidelines as default } from './guidelines.tsx'
