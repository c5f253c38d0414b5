import { ProgressBar } from 'react-aria-components'
import './progress.css'

export interface ProgressProps {
  readonly label: string
  readonly done: number
  /** Null while nobody knows. */
  readonly total: number | null
}

export function Progress({ label, done, total }: ProgressProps) {
  return (
    <ProgressBar
      className="progress"
      aria-label={label}
      value={done}
      maxValue={Math.max(total ?? 1, 1)}
      isIndeterminate={total === null}
    >
      {({ percentage }) => (
        <div
          className={`progress-fill${percentage === undefined ? ' unknown' : ''}`}
          style={{ inlineSize: `${percentage ?? 30}%` }}
        />
      )}
    </ProgressBar>
  )
}
