import type { CSSProperties } from 'react'
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
      {({ percentage }) =>
        percentage === undefined ? (
          <div className="progress-fill unknown" />
        ) : (
          <div className="progress-fill" style={{ '--share': `${percentage}%` } as CSSProperties} />
        )
      }
    </ProgressBar>
  )
}
