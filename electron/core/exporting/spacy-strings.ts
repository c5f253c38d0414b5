/*
 * How spaCy numbers strings: the names of its own symbols have small numbers, every other string the MurmurHash64A of its
 * UTF-8 with the seed 1. The empty string is 0.
 */

const MULTIPLIER = 0xc6a4a7935bd1e995n
const MASK = 0xffffffffffffffffn
const ROTATE = 47n

/** Runs of symbol names by the number of the first. Names that no text has as a token (`Case_acc`) are not among them. */
const RUNS: readonly (readonly [first: number, names: string])[] = [
  [
    64,
    'ID ORTH LOWER NORM SHAPE PREFIX SUFFIX LENGTH CLUSTER LEMMA POS TAG DEP ENT_IOB ENT_TYPE HEAD SENT_START SPACY PROB LANG ADJ ADP ADV AUX CONJ CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X EOL SPACE',
  ],
  [
    380,
    'PERSON NORP FACILITY ORG GPE LOC PRODUCT EVENT WORK_OF_ART LANGUAGE LAW DATE TIME PERCENT MONEY QUANTITY ORDINAL CARDINAL acomp advcl advmod agent amod appos attr aux auxpass cc ccomp complm conj cop csubj csubjpass dep det dobj expl hmod hyph infmod intj iobj mark meta neg nmod nn npadvmod nsubj nsubjpass num number oprd obj obl parataxis partmod pcomp pobj poss possessive preconj prep prt punct quantmod rcmod root xcomp acl',
  ],
  [452, 'ENT_KB_ID MORPH ENT_ID IDX _'],
]

const SYMBOLS: ReadonlyMap<string, bigint> = new Map(
  RUNS.flatMap(([first, names]) => names.split(' ').map((name, index) => [name, BigInt(first + index)] as const)),
)

const encoder = new TextEncoder()

/** Unsigned, 64 bits. */
export function spacyHash(text: string): bigint {
  if (text === '') return 0n
  return SYMBOLS.get(text) ?? murmur64(encoder.encode(text), 1n)
}

/** MurmurHash64A of Austin Appleby, which he gave to the public domain. */
function murmur64(bytes: Uint8Array, seed: bigint): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = bytes.length - (bytes.length % 8)
  let hash = (seed ^ (BigInt(bytes.length) * MULTIPLIER)) & MASK
  for (let at = 0; at < whole; at += 8) {
    let word = (view.getBigUint64(at, true) * MULTIPLIER) & MASK
    word ^= word >> ROTATE
    word = (word * MULTIPLIER) & MASK
    hash = ((hash ^ word) * MULTIPLIER) & MASK
  }
  if (whole < bytes.length) {
    let tail = 0n
    for (let at = bytes.length - 1; at >= whole; at -= 1) tail = (tail << 8n) | BigInt(bytes[at] ?? 0)
    hash = ((hash ^ tail) * MULTIPLIER) & MASK
  }
  hash = ((hash ^ (hash >> ROTATE)) * MULTIPLIER) & MASK
  return hash ^ (hash >> ROTATE)
}
