import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ExportFormat } from '../../shared/contract/index.ts'

/** How many articles a reader found, and spans of names and quotes; null where it cannot tell them. */
export interface ReadBack {
  readonly articles: number
  readonly spans: number | null
}

/** A reader of a format that was not written here. */
export interface ForeignReader {
  readonly format: ExportFormat
  readonly reader: string
  /** What is missing on this machine; null where it can be run. */
  readonly missing: () => string | null
  /** @throws where it finds something wrong */
  readonly read: (folder: string) => Promise<ReadBack>
}

const HERE = import.meta.dirname
/** Debian's libuima-core-java. */
const UIMA = ['/usr/share/java/uimaj-core.jar', '/usr/share/java/slf4j-api.jar']

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8', PYTHONDONTWRITEBYTECODE: '1' },
  })
  if (status !== 0) throw new Error(`${command}: ${error?.message ?? stderr.trim().split('\n').slice(-3).join(' ')}`)
  return stdout
}

const works = (command: string, ...args: readonly string[]) => spawnSync(command, args).status === 0
const lastLine = (output: string) => JSON.parse(output.trim().split('\n').at(-1) ?? '') as ReadBack

function python(format: ExportFormat, reader: string, program: string, modules = 'json'): ForeignReader {
  return {
    format,
    reader,
    missing: () => (works('python3', '-c', `import ${modules}`) ? null : `python3 with ${modules}`),
    read: async (folder) => lastLine(run('python3', [join(HERE, 'python', `${program}.py`), folder])),
  }
}

export const READERS: readonly ForeignReader[] = [
  python('jsonl', 'python3 json and hashlib, code points', 'jsonl'),
  python('csv', 'python3 csv', 'tables', 'csv'),
  python('conll', 'python3, IOB2 of two columns', 'conll'),
  python('doccano', 'python3 json, UTF-16 slices', 'doccano'),
  python('labelstudio', 'python3 json and xml', 'labelstudio'),
  python('brat', 'python3, the rules of the standoff format', 'brat'),
  python('chat', 'python3 json', 'chat'),
  python('xmi', 'python3 xml', 'xmi'),
  python('spacy', 'spaCy DocBin', 'spacy_docbin', 'spacy'),
  python('huggingface', 'Hugging Face datasets', 'hf_datasets', 'datasets'),
  {
    format: 'xmi',
    reader: 'xmllint',
    missing: () => (works('xmllint', '--version') ? null : 'xmllint'),
    async read(folder) {
      const files = readdirSync(folder).filter((name) => /\.(?:xmi|xml)$/u.test(name))
      run('xmllint', ['--noout', '--huge', ...files.map((name) => join(folder, name))])
      return { articles: files.length - 1, spans: null }
    },
  },
  {
    format: 'xmi',
    reader: 'Apache UIMA',
    missing: () => (UIMA.slice(0, 1).every(existsSync) && works('javac', '-version') ? null : 'UIMA and a JDK'),
    read: async (folder) =>
      lastLine(run('java', ['-cp', UIMA.filter(existsSync).join(':'), join(HERE, 'ReadCas.java'), folder])),
  },
  {
    format: 'huggingface',
    reader: 'DuckDB',
    missing: () => null,
    async read(folder) {
      const { DuckDBInstance } = await import('@duckdb/node-api')
      const instance = await DuckDBInstance.create(':memory:')
      const connection = await instance.connect()
      const files = join(folder, 'data', '*.parquet').replaceAll("'", "''")
      const check = `
        WITH rows AS (SELECT * FROM read_parquet('${files}')),
        spans AS (
          SELECT text, unnest(mentions) AS span FROM rows
        ), said AS (
          SELECT text, unnest(flatten(list_transform(quotes, q -> q.content))) AS span FROM rows
        ), ways AS (
          SELECT text, unnest(flatten(list_transform(quotes, q -> [q.cue, q.speaker]))) AS span FROM rows
        )
        SELECT (SELECT count(*) FROM rows)::INT AS articles,
          ((SELECT count(*) FROM spans) + (SELECT count(*) FROM said)
            + (SELECT count(*) FROM ways WHERE span IS NOT NULL))::INT AS spans,
          (SELECT count(*) FROM spans WHERE substring(text, span.start + 1, span."end" - span.start) <> span.text)::INT
            + (SELECT count(*) FROM said WHERE substring(text, span.start + 1, span."end" - span.start) <> span.text)::INT AS wrong`
      const [row] = (await connection.runAndReadAll(check)).getRowObjectsJson()
      connection.closeSync()
      if (Number(row?.['wrong']) !== 0) throw new Error('some spans are not their text')
      return { articles: Number(row?.['articles']), spans: Number(row?.['spans']) }
    },
  },
]
