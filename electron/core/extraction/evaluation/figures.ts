import type { Bin } from './reliability.ts'

/** Named figures; ratios are 0..1, null where there is nothing to be right about. */
export type Figures = Readonly<Record<string, number | null>>

/** Two runs of the same program differ by no more than this. */
const SAME = 0.0005
/** What is no figure of quality, at any depth. */
const LEFT_OUT = new Set([
  'ci',
  'integrity',
  'gold',
  'system',
  'right',
  'lines',
  'matched',
  'entity_asked',
  'entity_unasked',
])

/** The ratios of a tree under their paths, the names parted by blanks; rounded to four places. Counts are left out. */
export function flat(tree: object, path: readonly string[] = []): Figures {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([name, value]: [string, unknown]) => {
      if (LEFT_OUT.has(name)) return []
      const here = [...path, name]
      if (typeof value === 'number') return value > 1 ? [] : [[here.join(' '), Math.round(value * 1e4) / 1e4]]
      if (value === null) return [[here.join(' '), null]]
      return typeof value === 'object' ? Object.entries(flat(value, here)) : []
    }),
  )
}

/** A line for every figure, a column for every file. */
export function columns(figures: Readonly<Record<string, Figures>>): string {
  const files = Object.keys(figures)
  const names = [...new Set(files.flatMap((file) => Object.keys(figures[file] ?? {})))]
  const first = Math.max(...names.map(({ length }) => length))
  const head = ' '.repeat(first) + files.map((file) => file.padStart(width(file))).join('')
  const lines = names.map((name) => {
    const cells = files.map((file) => shown(figures[file]?.[name]).padStart(width(file)))
    return name.padEnd(first) + cells.join('')
  })
  return [head, ...lines].join('\n')
}

const width = (file: string) => Math.max(9, file.length + 2)

/** As a percentage. */
function shown(figure: number | null | undefined): string {
  if (figure === undefined) return ''
  if (figure === null) return '-'
  return (figure * 100).toFixed(1)
}

/** What changed, in words; files that were not recorded are named alone. */
export function changes(before: Readonly<Record<string, Figures>>, after: Readonly<Record<string, Figures>>): string {
  const lines = Object.entries(after).flatMap(([file, figures]) => {
    const recorded = before[file]
    if (recorded === undefined) return [`  ${file}: new`]
    return Object.entries(figures).flatMap(([name, now]) => {
      const then = recorded[name]
      const difference = Math.abs((now ?? 0) - (then ?? 0))
      return difference < SAME ? [] : [`  ${file}: ${name} ${shown(then)} -> ${shown(now)}`]
    })
  })
  return lines.length === 0 ? 'nothing' : `\n${lines.join('\n')}`
}

/** How often suggestions of each confidence were right. */
export function reliabilityTable(bins: readonly Bin[]): string {
  const filled = bins.filter(({ count }) => count > 0)
  const line = ({ from, to, count, confidence, accuracy }: Bin) =>
    `  ${from.toFixed(1)}-${to.toFixed(1)}  ${String(count).padStart(6)}  ${percent(confidence)}  ${percent(accuracy)}`
  return ['  interval   count   said  right', ...filled.map(line)].join('\n')
}

const percent = (ratio: number | null) => (ratio === null ? '-' : (ratio * 100).toFixed(1)).padStart(5)
