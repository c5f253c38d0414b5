const PAINTED = ['fill', 'stroke', 'color'] as const
const FONTS = "'IBM Plex Sans Arabic', 'Noto Sans Arabic', 'Segoe UI', Arial, sans-serif"

/** A drawing of the page as a file of its own: its colours and fonts are in it, not in our style sheets. */
export function svgText(svg: SVGSVGElement, title: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const ground = getComputedStyle(document.documentElement).getPropertyValue('--ground')
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')]
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')]
  for (const [index, original] of originals.entries()) {
    const style = getComputedStyle(original)
    const target = copies[index]
    if (target === undefined || target instanceof SVGStyleElement) continue
    for (const name of PAINTED) {
      const value = style.getPropertyValue(name)
      if (value !== 'none' && value !== '') target.setAttribute(name, hexOf(value))
    }
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.style.color = ''
  copy.style.fontFamily = FONTS
  copy.style.background = hexOf(ground)
  const words = document.createElementNS('http://www.w3.org/2000/svg', 'title')
  words.textContent = title
  copy.prepend(words)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`
}

/** As every program reads it; what a canvas cannot read stays as it is. */
function hexOf(color: string): string {
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) return color
  context.fillStyle = '#000'
  context.fillStyle = color
  const written = context.fillStyle
  if (written.startsWith('#')) return written
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data
  return alpha === 255 ? `rgb(${red},${green},${blue})` : `rgba(${red},${green},${blue},${alpha / 255})`
}
