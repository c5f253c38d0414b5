import { Fragment } from 'react'

/** Facts in a row, such as outlet and day: each in the direction of its own text, in the order of the interface. */
export function Facts({ facts }: { readonly facts: readonly (string | null)[] }) {
  return facts
    .filter((fact) => fact !== null && fact !== '')
    .map((fact, index) => (
      <Fragment key={fact}>
        {index > 0 && ' · '}
        <bdi>{fact}</bdi>
      </Fragment>
    ))
}
