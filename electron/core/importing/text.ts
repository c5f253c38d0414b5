import { decode } from './decode.ts'
import { draftArticle, sha256 } from './draft.ts'
import { refusal } from './failure.ts'
import type { Reader } from './reader.ts'

/** Plain text: the file is the article. Its title, date and blocks are for the extractor to find. */
export const textReader: Reader = {
  id: 'text',
  extensions: ['txt', 'text'],
  recognise: (_head, name) => (/\.te?xt$/iu.test(name) ? 0.65 : 0.1),
  *read(bytes, name, { encoding }) {
    const decoded = decode(bytes, { encoding })
    if (/^\s*<(?:\?xml|rss|feed)\b/iu.test(decoded.text.slice(0, 200))) throw refusal({ code: 'binary', what: 'xml' })
    if (decoded.text.trim() === '') throw refusal({ code: 'empty' })
    yield draftArticle({
      text: decoded.text,
      source: name,
      sourceSha256: sha256(bytes),
      importer: textReader.id,
      encoding: decoded.encoding,
      replaced: decoded.malformed,
    })
  },
  describe: (bytes, { encoding }) => ({ decoded: decode(bytes, { encoding }), table: null }),
}
