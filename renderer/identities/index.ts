export { IdentitiesView as default } from './identities-view.tsx'
