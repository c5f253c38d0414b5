import { memo } from 'react'
import type { ReactNode } from 'react'
import { focusArticle } from './press.ts'

interface ChoicesProps {
  readonly name: string
  readonly children: ReactNode
}

/** What one of several can be chosen of, in a row. After a choice by pointer the keys go to the text. */
export function Choices({ name, children }: ChoicesProps) {
  return (
    <div
      role="radiogroup"
      className="label-row"
      aria-label={name}
      onPointerUp={() => requestAnimationFrame(focusArticle)}
    >
      {children}
    </div>
  )
}

interface ChoiceProps<Value extends string> {
  /** Names the choices that exclude each other. */
  readonly group: string
  readonly value: Value
  readonly chosen: boolean
  readonly choose: (value: Value) => void
  readonly children: ReactNode
}

/** One of them. Drawn with each press of a key, so it is the browser's own radio button. */
function PlainChoice<Value extends string>({ group, value, chosen, choose, children }: ChoiceProps<Value>) {
  return (
    <label className="label-choice" data-chosen={chosen || undefined}>
      <input
        type="radio"
        className="visually-hidden"
        name={group}
        value={value}
        checked={chosen}
        onChange={() => choose(value)}
      />
      {children}
    </label>
  )
}

export const Choice = memo(PlainChoice) as typeof PlainChoice
