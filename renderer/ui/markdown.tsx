import { useMemo } from 'react'
import Markdown from 'react-markdown'
import type { Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { useMessages } from '../messages/index.ts'
import { openAddress } from './open-address.ts'
import { markdownDirection } from './markdown-direction.ts'
import './markdown.css'

/** Whatever the text says: no HTML of its own, no pictures from elsewhere, and links only out of the workbench. */
const SAFE: Components = {
  a: ({ href, children }) => (
    <button type="button" className="link" title={href} onClick={() => href !== undefined && openAddress(href)}>
      {children}
    </button>
  ),
  img: ({ alt }) => <em>{alt}</em>,
  p: ({ node, children }) => <p dir={markdownDirection(node)}>{children}</p>,
  li: ({ node, children }) => <li dir={markdownDirection(node)}>{children}</li>,
  ul: ({ node, children }) => <ul dir={markdownDirection(node)}>{children}</ul>,
  ol: ({ node, children }) => <ol dir={markdownDirection(node)}>{children}</ol>,
  h1: ({ node, children }) => <h2 dir={markdownDirection(node)}>{children}</h2>,
  h2: ({ node, children }) => <h3 dir={markdownDirection(node)}>{children}</h3>,
  h3: ({ node, children }) => <h4 dir={markdownDirection(node)}>{children}</h4>,
  blockquote: ({ node, children }) => <blockquote dir={markdownDirection(node)}>{children}</blockquote>,
  pre: ({ children }) => <pre dir="auto">{children}</pre>,
  td: ({ node, style, children }) => (
    <td dir={markdownDirection(node)} style={style}>
      {children}
    </td>
  ),
  th: ({ node, style, children }) => (
    <th dir={markdownDirection(node)} style={style}>
      {children}
    </th>
  ),
  table: ({ node, children }) => (
    <div className="table-scroll">
      <table dir={markdownDirection(node)}>{children}</table>
    </div>
  ),
}
const PLUGINS = [remarkGfm]

/** Markdown that may come from anywhere, as text of the workbench. */
export function Rendered({ text }: { readonly text: string }) {
  const { guidelines: t } = useMessages()
  const footnotes = useMemo(() => ({ footnoteLabel: t.footnotes, footnoteBackLabel: t.footnoteBack }), [t])
  return (
    <div className="markdown">
      <Markdown remarkPlugins={PLUGINS} remarkRehypeOptions={footnotes} components={SAFE} skipHtml>
        {text}
      </Markdown>
    </div>
  )
}
