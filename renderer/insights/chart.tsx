import { ChartColumn, FileImage, FileSpreadsheet, Table } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { BYTE_ORDER_MARK, csvRow } from '../../shared/text/csv.ts'
import { useMessages } from '../messages/index.ts'
import { IconButton } from '../ui/button.tsx'
import { saveText } from './save-text.ts'
import { svgText } from './svg-text.ts'

/** A row of a chart's table: what one bar, cell or point stands for. */
export interface ChartRow {
  readonly cells: readonly (string | number)[]
  /** The same for a file, where the cells are worded: in plain digits, for whatever reads it. */
  readonly plain?: readonly (string | number)[]
  /** Shows the articles that it is about; absent where it is about none in particular. */
  readonly pick?: () => void
}

export interface ChartProps {
  readonly title: string
  /** What is counted. */
  readonly hint: string
  readonly columns: readonly string[]
  /** In the order of the data that `plot` draws: a mark finds its row by its place. */
  readonly rows: readonly ChartRow[]
  /** Draws it for a width in CSS pixels. */
  readonly plot: (width: number) => Element
  /** What the colours are. */
  readonly legend?: readonly (readonly [name: string, color: string])[]
}

/** A chart, which is also a table, a picture and a file. */
export function Chart({ title, hint, columns, rows, plot, legend }: ChartProps) {
  const { insights: t } = useMessages()
  const [asTable, setAsTable] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  useEffect(() => {
    const element = box.current
    if (element === null || asTable || width === 0 || rows.length === 0) return undefined
    const drawn = plot(width)
    // The page lets no style in but its own; insights.css says the same.
    for (const style of drawn.querySelectorAll('style')) style.remove()
    element.replaceChildren(drawn)
    return () => drawn.remove()
  })
  return (
    <section className="chart" aria-label={title}>
      <header>
        <h3>{title}</h3>
        <IconButton
          icon={asTable ? ChartColumn : Table}
          label={asTable ? t.asChart : t.asTable}
          isDisabled={rows.length === 0}
          onPress={() => setAsTable(!asTable)}
        />
        <IconButton
          icon={FileImage}
          label={t.saveSvg}
          isDisabled={asTable || rows.length === 0}
          onPress={() => {
            const svg = box.current?.querySelector('svg')
            if (svg) saveText(`${title}.svg`, 'image/svg+xml', svgText(svg, title))
          }}
        />
        <IconButton
          icon={FileSpreadsheet}
          label={t.saveCsv}
          isDisabled={rows.length === 0}
          onPress={() => saveText(`${title}.csv`, 'text/csv;charset=utf-8', csvOf(columns, rows))}
        />
      </header>
      <p className="chart-hint">{hint}</p>
      {legend !== undefined && rows.length > 0 && (
        <ul className="chart-legend">
          {legend.map(([name, color]) => (
            <li key={name}>
              <span style={{ background: color }} aria-hidden />
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
      {rows.length === 0 && <p className="chart-nothing">{t.nothing}</p>}
      {asTable && <ChartTable columns={columns} rows={rows} />}
      <div
        ref={box}
        className="chart-box"
        hidden={asTable || rows.length === 0}
        // The same is in the table, for those who do not see it or use no mouse.
        aria-hidden
        onClick={({ target }) => rows[indexOf(target)]?.pick?.()}
      />
    </section>
  )
}

/** Plot binds each mark to the place of its datum. */
function indexOf(target: EventTarget): number {
  const datum: unknown = Reflect.get(target, '__data__')
  return typeof datum === 'number' ? datum : -1
}

function ChartTable({ columns, rows }: Pick<ChartProps, 'columns' | 'rows'>) {
  const { insights: t, format } = useMessages()
  return (
    <div className="chart-table">
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, pick }) => (
            <tr key={cells.join(' ')}>
              {cells.map((cell, index) => (
                <td key={columns[index]}>
                  {index === 0 && pick !== undefined ? (
                    <button type="button" title={t.pick} onClick={pick}>
                      <bdi>{cell}</bdi>
                    </button>
                  ) : (
                    <bdi>{typeof cell === 'number' ? format.number(cell) : cell}</bdi>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function csvOf(columns: readonly string[], rows: readonly ChartRow[]): string {
  return BYTE_ORDER_MARK + csvRow(columns) + rows.map(({ cells, plain = cells }) => csvRow(plain)).join('')
}

function useWidth(box: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = box.current?.parentElement
    if (element === null || element === undefined) return undefined
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return width
}
