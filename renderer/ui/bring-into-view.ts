/**
 * Leaves the pane where it is as long as the element can be read in it; else there is most of a page to read on before it
 * moves again. What is higher than the room below that place begins as high as it must.
 *
 * @param above pixels at the top of the pane where it is hard to read on
 * @param below the same at its bottom
 */
export function bringIntoView(pane: HTMLElement, element: HTMLElement, above = 0, below = 0): void {
  const frame = pane.getBoundingClientRect()
  const { top, bottom, height } = element.getBoundingClientRect()
  const isAbove = top < frame.top + above
  if (!isAbove && bottom <= frame.bottom - below) return
  const place = Math.min(frame.height * (isAbove ? 0.6 : 0.28), Math.max(above, frame.height - below - height))
  pane.scrollBy({ top: top - frame.top - place })
}
