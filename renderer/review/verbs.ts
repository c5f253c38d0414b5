/** What an action of the history is called; `other` where it has no word of its own. */
export function wordFor(verb: string, verbs: Readonly<Record<string, string>> & { readonly other: string }): string {
  return verbs[verb] ?? verbs.other
}
