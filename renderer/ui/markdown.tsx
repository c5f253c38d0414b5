import Markdown from 'react-markdown'
import type { Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { openAddress } from './open-address.ts'
import './markdown.css'

/** Whatever the text says: no HTML of its own, no pictures from elsewhere, and links only out of the workbench. */
const SAFE: Components = {
  a: ({ href, children }) => (
    <button type="button" className="link" title={href} onClick={() => href !== undefined && openAddress(href)}>
      {children}
    </button>
  ),
  img: ({ alt }) => <em>{alt}</em>,
  p: ({ children }) => <p dir="auto">{children}</p>,
  li: ({ children }) => <li dir="auto">{children}</li>,
  h1: ({ children }) => <h2 dir="auto">{children}</h2>,
  h2: ({ children }) => <h3 dir="auto">{children}</h3>,
  h3: ({ children }) => <h4 dir="auto">{children}</h4>,
  td: ({ children }) => <td dir="auto">{children}</td>,
  th: ({ children }) => <th dir="auto">{children}</th>,
  table: ({ children }) => (
    <div className="table-scroll">
      <table dir="auto">{children}</table>
    </div>
  ),
}
const PLUGINS = [remarkGfm]

/** Markdown that may come from anywhere, as text of the workbench. */
export function Rendered({ text }: { readonly text: string }) {
  return (
    <div className="markdown">
      <Markdown remarkPlugins={PLUGINS} components={SAFE} skipHtml>
        {text}
      </Markdown>
    </div>
  )
}
