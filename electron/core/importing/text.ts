import { decode } from './decode.ts'
import { draftArticle, sha256 } from './draft.ts'
import { ImportError } from './failure.ts'
import type { Reader } from './reader.ts'

/** Plain text: the file is the article. Its title, date and blocks are for the extractor to find. */
export const textReader: Reader = {
  id: 'text',
  extensions: ['txt', 'text'],
  recognise: (_head, name) => (/\.te?xt$/iu.test(name) ? 0.9 : 0.1),
  *read(bytes, name, { encoding }) {
    const decoded = decode(bytes, { encoding })
    if (decoded.text.trim() === '')
      throw new ImportError('The file is empty.', 'Check that it is the right file; it has no text.')
    yield draftArticle({
      text: decoded.text,
      source: name,
      sourceSha256: sha256(bytes),
      importer: textReader.id,
      encoding: decoded.encoding,
      replaced: decoded.malformed,
    })
  },
}
