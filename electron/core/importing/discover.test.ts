import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { discover, displayName } from './index.ts'
import type { Found } from './index.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'isnad-discover-'))
})
afterEach(() => rm(root, { recursive: true }))

async function walk(...paths: string[]): Promise<string[]> {
  const lines: string[] = []
  for await (const found of discover(paths)) lines.push(lineOf(found))
  return lines
}

function lineOf(found: Found): string {
  if (found.type === 'failed') return `failed ${found.failure.name}: ${found.failure.reason}`
  if (found.type === 'skipped') return `skipped ${found.name}`
  const standoff = found.standoff === undefined ? '' : ` with ${basename(found.standoff)}`
  return `file ${found.name} ${found.bytes}${standoff}`
}

async function write(...names: string[]) {
  for (const name of names) await writeFile(join(root, name), 'text')
}

describe('discover', () => {
  test('walks folders in the order of names, past hidden files, and says what it skips', async () => {
    await mkdir(join(root, 'ب'))
    await mkdir(join(root, '.git'))
    await write('b.txt', 'a.HTML', 'photo.jpg', 'scan.PDF', '.hidden.txt', '.git/x.txt', 'ب/1.txt')
    const base = root.split('/').at(-1)
    expect(await walk(root)).toEqual([
      `file ${base}/a.HTML 4`,
      `file ${base}/b.txt 4`,
      `skipped ${base}/photo.jpg`,
      // Its reader will say that it is none of ours.
      `file ${base}/scan.PDF 4`,
      `file ${base}/ب/1.txt 4`,
    ])
  })

  test('what a saved page is made of is passed over, and so are the locks of Word and what systems leave', async () => {
    await mkdir(join(root, 'خبر_files', 'deep'), { recursive: true })
    await mkdir(join(root, 'other_files'))
    await write('خبر.html', 'خبر_files/frame.html', 'خبر_files/deep/f(1).txt', 'other_files/a.txt')
    await write('~$a.docx', 'Thumbs.db', 'desktop.ini')
    const base = root.split('/').at(-1)
    // There is no page that the other folder could be of.
    const found = [`file ${base}/other_files/a.txt 4`, `file ${base}/خبر.html 4`]
    expect(await walk(root)).toEqual(found)
    expect(await walk(join(root, 'خبر_files'), join(root, 'خبر.html'))).toEqual(['file خبر.html 4'])
    expect(await walk(join(root, 'خبر_files'))).toHaveLength(2)
  })

  test('a picked file is taken whatever its name, and one without an ending anywhere', async () => {
    await mkdir(join(root, 'in'))
    await write('paper.dat', 'in/none')
    expect(await walk(join(root, 'paper.dat'), join(root, 'in'), join(root, 'gone.txt'))).toEqual([
      'file paper.dat 4',
      'file in/none 4',
      'failed gone.txt: It is not there any more.',
    ])
  })

  test('an .ann goes with its text, and brat’s settings are passed over', async () => {
    await write('a.txt', 'a.ann', 'b.txt', 'c.ann', 'annotation.conf', 'visual.conf')
    const base = root.split('/').at(-1)
    expect(await walk(root)).toEqual([
      `file ${base}/a.txt 4 with a.ann`,
      `file ${base}/b.txt 4`,
      // Its reader says that the text is missing.
      `file ${base}/c.ann 4`,
    ])
    const picked = (...names: string[]) => walk(...names.map((name) => join(root, name)))
    expect(await picked('a.txt', 'a.ann')).toEqual(['file a.txt 4 with a.ann'])
    expect(await picked('a.ann')).toEqual(['file a.txt 4 with a.ann'])
    expect(await picked('a.txt')).toEqual(['file a.txt 4'])
    expect(await picked('c.ann')).toEqual(['file c.ann 4'])
  })

  test('links that lead in circles end', async () => {
    await mkdir(join(root, 'in'))
    await write('in/a.txt')
    await symlink(root, join(root, 'in', 'up'))
    await symlink(join(root, 'nowhere'), join(root, 'in', 'z.txt'))
    expect((await walk(join(root, 'in'))).map((line) => line.split(' ')[0])).toEqual(['file', 'skipped'])
    expect((await walk(root)).filter((line) => line.startsWith('file'))).toHaveLength(1)
  })

  test('stops when it is told to', async () => {
    await write('a.txt', 'b.txt')
    const stop = new AbortController()
    const seen: Found[] = []
    for await (const found of discover([root], { signal: stop.signal })) {
      seen.push(found)
      stop.abort()
    }
    expect(seen).toHaveLength(1)
  })
})

describe('displayName', () => {
  test('makes visible what would deceive', () => {
    expect(displayName('a\nb\u202egnp.txt\u0000')).toBe('a⟨U+000A⟩b⟨U+202E⟩gnp.txt⟨U+0000⟩')
    expect(displayName('تقرير 😀 ١.txt')).toBe('تقرير 😀 ١.txt')
  })

  test('shortens in the middle, never inside a character', () => {
    const shown = displayName(`${'😀'.repeat(200)}.txt`)
    expect(Array.from(shown)).toHaveLength(120)
    expect(shown.isWellFormed()).toBe(true)
    expect(shown.endsWith('.txt')).toBe(true)
  })
})
