export { SearchView as default } from './search-view.tsx'
