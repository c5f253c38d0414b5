import { ArticlePane } from './article/index.ts'

export function App() {
  return <ArticlePane labels={[]} />
}
