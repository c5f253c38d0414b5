export { ArticlePane } from './article-pane.tsx'
