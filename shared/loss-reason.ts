/**
 * Why a format cannot hold an annotation, or holds it in part: what a loss report says, in English. Each begins where a
 * sentence about the annotation would go on.
 */
export const LOSS_REASONS = [
  // Whatever the format.
  'its place is not a stretch of the text',
  'another mention of the same words goes out under the same label',
  'a near-duplicate by another outlet is in another part',
  // Formats that give each token one tag, and those with tokens of their own.
  'nested in a longer mention',
  'overlaps a longer mention',
  'stands at the same place as another mention',
  'has no token to itself',
  'begins or ends inside a token; the whole token was tagged',
  'begins or ends inside a token, and such mentions are left out',
  'not in the words of one block',
  'CoNLL does not say which mentions are one entity',
  'CoNLL holds no quotes',
  'begins or ends where spaCy’s own tokenizer does not cut; its trainer drops it',
  'begins or ends inside a token; the whole token was taken',
  'begins or ends inside a token, and such spans are left out',
  'begins or ends at a space that is no token',
  'the span groups have the words of the speaker only',
  'there is no span group for where it was said',
  // Formats of annotation tools.
  'its label is that of a part of a quote there, and it will be read as one',
  'doccano holds no value of a date',
  'doccano holds no entity that speaks, only its words',
  'doccano does not say which mentions are one entity',
  'Label Studio holds no value of a date',
  'Label Studio holds no entity that speaks, only its words',
  'Label Studio does not say which mentions are one entity',
  'an end of a line where a span begins or ends is not kept',
  'white space in its remark is not kept',
  'brat holds no name of an entity, only which mentions are the same',
  'brat holds no entity that speaks, only its words',
  'characters that XML cannot hold were replaced, one for one',
  'its value is not in the type system',
  'only an identifier says which mentions are one entity',
  // Records, tables and conversations.
  'its link to an identity is only suggested, which the record cannot say',
  'its label is not one of the corpus, so it has no class',
  'only the name of an entity goes out, not its aliases or reference',
  'there is no column for where it was said',
  'a text like a formula got an apostrophe before it',
  'no mention or quote names it, and only those have tables',
  'the answer has no value of a date',
  'the answer does not say where it was said',
  'the answer does not say which mentions are one entity',
] as const

export type LossReason = (typeof LOSS_REASONS)[number]
