/** Whether a name's label is one that spans of quotes have where a format keeps both alike. */
export function isQuoteLabel(label: string): boolean {
  return /^QUOTE_(?:DIRECT|MIXED|INDIRECT)$/u.test(label)
}

export const LABEL_OF_QUOTES = 'its label is that of a part of a quote there, and it will be read as one'
