import { createTextAnnotator } from '@recogito/text-annotator'
import '@recogito/text-annotator/text-annotator.css'

/*
 * The page of the peer: it shows a text in paragraphs and lets the library paint its annotations, which is all it does.
 */

/** UTF-16 units. */
export interface PeerDocument {
  readonly text: string
  readonly blocks: readonly { readonly start: number; readonly end: number }[]
  readonly spans: readonly { readonly start: number; readonly end: number }[]
}

/** Milliseconds from having the document to the frame that shows its first highlights. */
async function open({ text, blocks, spans }: PeerDocument): Promise<number> {
  const begun = performance.now()
  const sheet = document.createElement('article')
  sheet.dir = 'rtl'
  for (const { start, end } of blocks) {
    const paragraph = document.createElement('p')
    paragraph.textContent = text.slice(start, end)
    // The offsets count the text of the page: what stands between paragraphs stands there too.
    sheet.append(paragraph, '\n\n')
  }
  document.querySelector('main')?.replaceChildren(sheet)
  const annotator = createTextAnnotator(sheet, { renderer: 'SPANS', annotatingEnabled: false })
  annotator.setAnnotations(
    spans.map(({ start, end }, index) => {
      const id = String(index)
      return { id, bodies: [], target: { annotation: id, selector: [{ quote: text.slice(start, end), start, end }] } }
    }) as never,
  )
  await new Promise<void>((resolve) => {
    const look = () => {
      if (sheet.querySelector('.r6o-annotation') === null) requestAnimationFrame(look)
      else resolve()
    }
    requestAnimationFrame(look)
  })
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => resolve())
    port1.start()
    port2.postMessage(null)
  })
  const took = performance.now() - begun
  annotator.destroy()
  return took
}

Object.assign(window, { openInPeer: open })
