import type { Tally } from './tally.ts'

/** What the Hub takes for a licence: none of ours to give, and the articles' own have no names that it knows. */
export function licenceYaml({ licences }: Tally): string {
  return licences.some(({ licence }) => licence !== '')
    ? 'license: other\nlicense_name: as-the-articles-state'
    : 'license: unknown'
}

/** What the articles say of their licences. */
export function licenceLines({ licences }: Tally): string {
  const stated = licences.filter(({ licence }) => licence !== '')
  const rights = "The rights in the articles are their publishers'; say under which terms you share this."
  if (stated.length === 0) return `**Licence: not stated here.** ${rights}`
  const silent = licences.find(({ licence }) => licence === '')
  const lines = [
    ...stated.slice(0, LISTED).map(({ licence, articles }) => `- ${plain(licence)}: ${articles}`),
    ...(stated.length > LISTED ? [`- ${stated.length - LISTED} others`] : []),
    ...(silent === undefined ? [] : [`- not stated: ${silent.articles}`]),
  ]
  return `**Licence: as the articles state it.** ${rights}\n\n${lines.join('\n')}`
}

const LISTED = 20

function plain(text: string): string {
  const one = text.replaceAll(/[\p{Cc}`|\\]+/gu, ' ').replaceAll('<', '&lt;')
  return one.length > 200 ? `${one.slice(0, 200).toWellFormed()}…` : one
}
