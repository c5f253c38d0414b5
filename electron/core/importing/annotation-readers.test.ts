import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseFile, partsOf } from './index.ts'

const read = (name: string, content: unknown, standoff?: string) =>
  parseFile({
    name,
    bytes: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
    ...(standoff === undefined ? {} : { standoff: Buffer.from(standoff) }),
  })
const surfaces = ({ articles }: Awaited<ReturnType<typeof read>>) =>
  articles.map(({ text, mentions }) => mentions.map(({ label, start, end }) => `${label} ${text.slice(start, end)}`))
const reasons = ({ failures }: Awaited<ReturnType<typeof read>>) => failures.map(({ reason }) => reason)

const TEXT = '😀 قال الرئيس في دمشق'

describe('doccano', () => {
  test.each([
    ['label', { text: TEXT, label: [[17, 21, 'LOC']] }],
    ['labels, and code points', { id: 7, text: TEXT, labels: [[16, 20, 'LOC']] }],
    ['triples of entities', { text: TEXT, entities: [[17, 21, 'LOC']] }],
    [
      'objects with relations',
      {
        id: 1,
        text: TEXT,
        entities: [{ id: 3, label: 'LOC', start_offset: 17, end_offset: 21 }],
        relations: [],
        Comments: [],
      },
    ],
    ['its versions 1.4 and 1.5', { id: 10, data: TEXT, label: [[17, 21, 'LOC']] }],
    ['numbers of labels', { text: TEXT, annotations: [{ label: 1, start_offset: 17, end_offset: 21, user: 1 }] }],
  ])('in its dialect of %s', async (_, record) => {
    const parsed = await read('all.jsonl', record)
    expect(parsed.failures).toEqual([])
    expect(surfaces(parsed)[0]![0]).toMatch(/^(?:LOC|1) دمشق$/u)
    expect(parsed.articles[0]).toMatchObject({
      provenance: { importer: 'doccano' },
      mentions: [{ status: 'accepted', origin: 'import:doccano' }],
    })
  })

  test('what does not fit is left out by name, and the rest is kept', async () => {
    const parsed = await read(
      'all.jsonl',
      [
        JSON.stringify({ text: TEXT, label: [[17, 21, 'LOC'], [30, 40, 'PER'], ['x']] }),
        '{"text": ',
        JSON.stringify({ text: ' ' }),
        JSON.stringify({ text: 'Damascus', label: [[0, 8, 'LOC']] }),
      ].join('\n'),
    )
    expect(surfaces(parsed)).toEqual([['LOC دمشق'], ['LOC Damascus']])
    expect(reasons(parsed).map((reason) => /^Line \d(?:, \S+)?/u.exec(reason)?.[0])).toEqual([
      'Line 1, label[2]:',
      'Line 1, PER:',
      'Line 2',
      'Line 3',
    ])
  })

  test('in one list, as its JSON is, each item for itself', async () => {
    const parsed = await read('all.json', [
      { id: 1, text: TEXT, label: [[17, 21, 'LOC']] },
      { id: 2, text: 7 },
      { id: 3, text: 'Damascus', label: [[0, 8, 'LOC']] },
    ])
    expect(surfaces(parsed)).toEqual([['LOC دمشق'], ['LOC Damascus']])
    expect(reasons(parsed)).toEqual([expect.stringMatching(/^Item 2 /u)])
    expect(parsed.articles[0]).toMatchObject({ provenance: { importer: 'doccano' } })
  })

  test('a list of more than is read in pieces is read as a whole', async () => {
    const items = Array.from({ length: 4000 }, (_, index) => ({ text: `${TEXT} ${index}`, label: [[17, 21, 'LOC']] }))
    const folder = await mkdtemp(join(tmpdir(), 'isnad-doccano-'))
    try {
      const path = join(folder, 'all.json')
      await writeFile(path, JSON.stringify(items, null, 1))
      const parts: unknown[] = []
      for await (const part of partsOf(path, 'all.json', {})) parts.push(part)
      expect(parts).toMatchObject([{ type: 'file', task: { path } }])
    } finally {
      await rm(folder, { recursive: true })
    }
    expect((await read('all.json', items)).articles).toHaveLength(4000)
  })

  test('relations that are no quote are counted', async () => {
    const entity = (id: number, start: number) => ({ id, label: 'PER', start_offset: start, end_offset: start + 2 })
    const parsed = await read('all.jsonl', {
      text: 'abcdef',
      entities: [entity(1, 0), entity(2, 3)],
      relations: [{ id: 1, type: 'knows', from_id: 1, to_id: 2 }],
    })
    expect(surfaces(parsed)).toEqual([['PER ab', 'PER de']])
    expect(reasons(parsed)[0]).toContain('1 relation (knows)')
  })
})

describe('Label Studio', () => {
  test('its short JSON: the regions beside the data, under whatever name', async () => {
    const region = (start: number, end: number, text: string, label: string) => ({ start, end, text, labels: [label] })
    const about = { annotator: 1, annotation_id: 9, created_at: '2026-01-01', updated_at: '2026-01-01', lead_time: 3.1 }
    const parsed = await read('min.json', [
      { id: 1, text: TEXT, title: 'عنوان', names: [region(16, 20, 'دمشق', 'LOC')], ...about },
      { id: 2, text: 'Nobody here', ...about },
    ])
    expect(parsed.failures).toEqual([])
    expect(surfaces(parsed)).toEqual([['LOC دمشق'], []])
    expect(parsed.articles[0]).toMatchObject({
      meta: { title: 'عنوان' },
      provenance: { importer: 'labelstudio' },
      mentions: [{ status: 'accepted', origin: 'import:labelstudio' }],
    })
  })

  const result = (start: number, end: number, text: string, labels = ['LOC']) => ({
    id: `r${start}`,
    from_name: 'label',
    to_name: 'text',
    type: 'labels',
    value: { start, end, text, labels },
  })

  test('an export of one person’s work, its prediction behind it', async () => {
    const parsed = await read('project.json', [
      {
        id: 12,
        annotations: [
          { id: 1, was_cancelled: true, result: [] },
          { id: 2, was_cancelled: false, result: [result(16, 20, 'دمشق')], lead_time: 2.5 },
        ],
        predictions: [{ model_version: 'v1', result: [result(2, 5, 'قال')] }],
        data: { text: TEXT, title: 'عنوان' },
      },
    ])
    expect(parsed.failures).toEqual([])
    expect(surfaces(parsed)).toEqual([['LOC دمشق']])
    expect(parsed.articles[0]).toMatchObject({ meta: { title: 'عنوان' }, provenance: { importer: 'labelstudio' } })
  })

  test('line ends as it writes them, offsets of another program, a label that is not there', async () => {
    const parsed = await read('project.json', [
      { data: { text: 'a\nb' }, annotations: [{ result: [result(0, 3, String.raw`a\nb`)], was_cancelled: false }] },
      { data: { article: TEXT }, annotations: [{ result: [result(17, 21, 'دمشق', ['LOC', 'عاصمة'])] }] },
      { data: { text: TEXT }, annotations: [{ result: [result(16, 20, 'بغداد'), { type: 'choices', value: {} }] }] },
      { data: { image: 3 } },
    ])
    expect(surfaces(parsed)).toEqual([['LOC a\nb'], ['LOC دمشق', 'عاصمة دمشق'], []])
    expect(reasons(parsed)).toEqual([
      expect.stringContaining('Task 3, choices: it is not a stretch of text'),
      expect.stringContaining('Task 3, LOC: the text says'),
      'Task 4 is not a task with a text.',
    ])
  })

  test('predictions alone are suggestions', async () => {
    const parsed = await read('project.json', [
      { data: { text: TEXT }, predictions: [{ model_version: 'v1', score: 0.7, result: [result(16, 20, 'دمشق')] }] },
    ])
    expect(parsed.articles[0]!.mentions).toMatchObject([{ status: 'suggested', confidence: 0.7 }])
  })

  test('a model says how sure it is of each region, in it or beside it', async () => {
    const [first, second] = [result(16, 20, 'دمشق'), result(6, 12, 'الرئيس')]
    const regions = [
      { ...first, value: { ...first.value, score: 0.9 } },
      { ...second, score: 0.4 },
    ]
    const parsed = await read('project.json', [
      { data: { text: TEXT }, predictions: [{ score: 0.7, result: regions }] },
    ])
    expect(parsed.articles[0]!.mentions.map(({ confidence }) => confidence)).toEqual([0.9, 0.4])
  })

  test.each([
    ['page', '<p>قال زيد</p>', { start: '/p[1]/text()[1]', end: '/p[1]/text()[1]', hypertextlabels: ['PER'] }],
    ['address', 'http://localhost:8080/data/upload/1/a.txt', { start: 0, end: 4, text: 'قال ', labels: ['PER'] }],
    ['address', '/data/local-files/?d=a.txt', { start: 0, end: 4, text: 'قال ', labels: ['PER'] }],
  ])('a task without its text is named, and is no article: %s', async (why, text, value) => {
    const type = 'labels' in value ? 'labels' : 'hypertextlabels'
    const task = { data: { text }, annotations: [{ was_cancelled: false, result: [{ id: 'a', type, value }] }] }
    const next = { data: { text: 'قالت ليلى' }, annotations: [] }
    const { articles, failures } = await read('a.json', [task, next])
    expect(articles.map((article) => article.text)).toEqual(['قالت ليلى'])
    expect(failures.map(({ problem }) => problem)).toEqual([
      { code: 'item_wrong', tool: 'labelstudio', where: { in: 'task', number: 1 }, why },
    ])
  })

  test('cut short, it is a failure', async () => {
    const parsed = await read('project.json', '[{"annotations":[{"result":[{"from_name":"label"')
    expect(reasons(parsed)).toEqual(['It is not JSON, or cut short.'])
  })
})

describe('brat', () => {
  const ann = [
    'T1\tGeo-Place 16 20\tدمشق',
    'T2\tPER 6 12;16 20\tالرئيس دمشق',
    'R1\tLives Arg1:T1 Arg2:T2',
    'A1\tNegation T1',
    'A2\tKind2 T1 sure',
    '#1\tAnnotatorNotes T1\tملاحظة',
    'T3\tLOC 0 4\tبغداد',
    'nonsense',
  ].join('\n')

  test('others’ annotations, with what has no place here named', async () => {
    const parsed = await read('set/a.txt', TEXT, ann)
    expect(surfaces(parsed)).toEqual([['Geo-Place دمشق']])
    expect(parsed.articles[0]!.mentions[0]).toMatchObject({
      note: 'ملاحظة',
      attributes: { Negation: true, Kind2: 'sure' },
      origin: 'import:brat',
    })
    expect(reasons(parsed)).toEqual([
      expect.stringContaining('Line 8 of its .ann file'),
      expect.stringContaining('Its .ann file, T3: the text says'),
      expect.stringContaining('Its .ann file, T2: there are other words between its parts'),
      expect.stringContaining('1 relation (Lives)'),
    ])
  })

  test('a quote whose words are missing is no relation, and what is said of a file cannot turn the sentence round', async () => {
    const broken = [
      'T1\tLOC 16 20\t\u202eدمشق',
      'E1\tQuote:T9 Speaker:T1',
      'R1\tIn Arg1:T1 Arg2:T2',
      'R2\tIn Arg1:T2 Arg2:T1',
    ]
    expect(reasons(await read('a.txt', TEXT, broken.join('\n')))).toEqual([
      expect.stringContaining('the text says \u2068"دمشق"\u2069, not \u2068"⟨U+202E⟩دمشق"\u2069.'),
      expect.stringContaining('E1: its words are not in the text'),
      expect.stringMatching(/: 2 relations \(In\) .* They were left out/u),
    ])
  })

  test.each([
    ['CRLF as two', 'T1\tLOC 3 7\tدمشق'],
    ['CRLF as one', 'T1\tLOC 2 6\tدمشق'],
  ])('counting %s', async (_, one) => {
    expect(surfaces(await read('a.txt', 'a\r\nدمشق', one))).toEqual([['LOC دمشق']])
  })

  test('without its text it says what is missing', async () => {
    const { failures } = await read('a.ann', ann)
    expect(failures[0]!.advice).toContain('.txt')
  })
})

describe('CoNLL', () => {
  test.each([
    ['IOB2', 'B-PER I-PER O B-LOC B-LOC'],
    ['IOB1', 'I-PER I-PER O I-LOC B-LOC'],
    ['BIOES', 'B-PER E-PER O S-LOC S-LOC'],
    ['BILOU', 'B-PER L-PER O U-LOC U-LOC'],
  ])('%s', async (_, tags) => {
    const rows = tags.split(' ').map((tag, index) => `${'abcde'[index]}\tNN\t${tag}\n`)
    const parsed = await read('train.tsv', rows.join(''))
    expect(surfaces(parsed)).toEqual([['PER a b', 'LOC d', 'LOC e']])
    expect(parsed.articles[0]!.text).toBe('a b c d e')
  })

  test('CoNLL-2003 with spaces, in documents of lines', async () => {
    const file = `-DOCSTART- -X- O O\n\nEU NNP I-NP I-ORG\nrejects VBZ I-VP O\n\nPeter NNP I-NP I-PER\n\n-DOCSTART- -X- -X- O\n\nX NN O O\n`
    const parsed = await read('eng.txt', file)
    expect(parsed.failures).toEqual([])
    expect(parsed.articles.map(({ text }) => text)).toEqual(['EU rejects\nPeter', 'X'])
    expect(surfaces(parsed)).toEqual([['ORG EU', 'PER Peter'], []])
  })

  test('documents with ids', async () => {
    const file = '# id 5239d808 domain=en\nA _ _ B-PER\nB _ _ I-PER\n\n# newdoc id = x2\n# text = C\nC _ _ O\n'
    const { articles } = await read('wiki.conll', file)
    expect(articles.map(({ sourceId, text }) => [sourceId, text])).toEqual([
      ['5239d808', 'A B'],
      ['x2', 'C'],
    ])
  })

  test('labels alone, as of Few-NERD: neighbours of one label are one name', async () => {
    const file =
      'He\tO\nmet\tO\nHelen\tperson-artist/author\nMartin\tperson-artist/author\nin\tO\nLyon\tlocation-GPE\n.\tO\n\n'
    const parsed = await read('train.txt', file)
    expect(surfaces(parsed)).toEqual([['person-artist/author Helen Martin', 'location-GPE Lyon']])
    expect(parsed.failures).toEqual([])
  })

  test('coreference of CorefUD is told not to be read, and the text with its names is', async () => {
    const row = (id: number, token: string, misc: string) => [id, token, ...Array(7).fill('_'), misc].join('\t')
    const file = [
      '# newdoc id = a',
      row(1, 'The', 'Entity=(e1-person-new-cf1-2-sgl'),
      row(2, 'minister', 'Entity=e1)'),
      row(3, 'left', '_'),
      row(4, 'Lyon', 'Entity=(e2-place-new-cf2-1-sgl)|NER=B-LOC'),
      '',
    ]
    const parsed = await read('a.conllu', file.join('\n'))
    expect(surfaces(parsed)).toEqual([['LOC Lyon']])
    expect(reasons(parsed)).toEqual([expect.stringContaining('Entity=')])
  })

  test('tags in small letters', async () => {
    const parsed = await read('a.conll', 'bashar b-per\nAssad i-per\nsaid o\n\n')
    expect(surfaces(parsed)).toEqual([['PER bashar Assad']])
  })

  test('GermEval: numbered tokens, names in names, an article to each sentence', async () => {
    const file = [
      '#\thttp://de.wikipedia.org/wiki/Hertha [2009-10-17]',
      '1\tHertha\tB-ORG\tO',
      '2\tBSC\tI-ORG\tO',
      '3\tBerlin\tI-ORG\tB-LOC',
      '4\tsiegt\tO\tO',
      '',
      '#\tn-tv.de vom 26.02.2005 [2005-02-26]',
      '1\t1951\tO\tO',
      '2\tin\tO\tO',
      '3\tberliner\tB-LOCderiv\tO',
      '',
    ]
    const parsed = await read('NER-de-dev.tsv', file.join('\n'))
    expect(parsed.articles.map(({ text }) => text)).toEqual(['Hertha BSC Berlin siegt', '1951 in berliner'])
    expect(surfaces(parsed)).toEqual([['ORG Hertha BSC Berlin', 'LOC Berlin'], ['LOCderiv berliner']])
    expect(parsed.failures).toEqual([])
  })

  test('Universal NER: numbered tokens, the tag before columns of other things', async () => {
    const file = '# sent_id = 1\n# text = In Damascus.\n1\tIn\tO\t-\tann\n2\tDamascus\tB-LOC\t-\tann\n3\t.\tO\t-\tann\n'
    const parsed = await read('en_ewt-ud-dev.iob2', file)
    expect(parsed.articles[0]!.text).toBe('In Damascus .')
    expect(surfaces(parsed)).toEqual([['LOC Damascus']])
  })

  test('CoNLL-2012, as of OntoNotes: names in brackets beside the tokens', async () => {
    const row = (token: string, name: string) =>
      `bc/cnn/00/x   0   1   ${token}   NN   (NP*   -   -   -   spk   ${name}   *   -`
    const file = [
      '#begin document (bc/cnn/00/x); part 000',
      row('Bashar', '(PERSON*'),
      row('al', '*'),
      row('Assad', '*)'),
      row('in', '*'),
      row('Damascus', '(GPE)'),
      '',
      row('Here', '*'),
      '#end document',
      '#begin document (bc/cnn/00/x); part 001',
      row('Syria', '(GPE)'),
      '',
      '#end document',
    ]
    const parsed = await read('x.v4_gold_conll', file.join('\n'))
    expect(parsed.articles.map(({ text }) => text)).toEqual(['Bashar al Assad in Damascus\nHere', 'Syria'])
    expect(surfaces(parsed)).toEqual([['PERSON Bashar al Assad', 'GPE Damascus'], ['GPE Syria']])
    expect(parsed.failures).toEqual([])
  })

  test('CoNLL-U with names in its last column; words stand where they are written', async () => {
    const row = (id: string, token: string, misc = '_') => [id, token, ...Array(7).fill('_'), misc].join('\t')
    const file = [
      '# newdoc id = a',
      '# text = قال وسوريا، للعاصمة',
      row('1', 'قال'),
      row('2-3', 'وسوريا', 'SpaceAfter=No'),
      row('2', 'و', 'NER=O'),
      row('3', 'سوريا', 'start_char=5|end_char=10|ner=S-GPE'),
      row('4', '،'),
      row('5-6', 'للعاصمة'),
      row('5', 'ل'),
      row('6', 'العاصمة', 'NER=B-LOC'),
      row('6.1', 'مضمر'),
      '',
    ]
    const parsed = await read('a.conllu', file.join('\n'))
    expect(parsed.articles[0]!.text).toBe('قال وسوريا، للعاصمة')
    expect(surfaces(parsed)).toEqual([['GPE سوريا', 'LOC للعاصمة']])
    expect(parsed.failures).toEqual([])
  })

  test('columns of another kind are refused by what they lack', async () => {
    for (const file of ['Bashar PER\nAssad PER\nsaid O\n', '1\tBashar\tPER\n2\tAssad\tPER\n', 'a text\n']) {
      const parsed = await read('a.conll', file)
      expect(parsed.articles).toEqual([])
      expect(reasons(parsed)).toEqual([expect.stringContaining('no tokens with tags')])
    }
  })

  test('lines without a tag are counted', async () => {
    expect(reasons(await read('a.conll', 'A\tB-PER\nno tag\nB\tO\n'))[0]).toMatch(/^1 lines? /u)
  })
})

describe('each is known by its content', () => {
  test('a text of a hundred pages comes before its labels', async () => {
    const text = `${'قال الوزير كلاما. '.repeat(5000)}دمشق`
    const label = [[text.length - 4, text.length, 'LOC']]
    expect(surfaces(await read('a.jsonl', `${JSON.stringify({ text, label })}\n`))).toEqual([['LOC دمشق']])
  })

  test.each([
    ['prose', 'a.txt', 'O\nO\nThe end O\n', 'text'],
    ['a table of words', 'a.txt', 'one two\nthree four\n', 'text'],
  ])('%s is not one of them', async (_, name, content, importer) => {
    const { articles } = await read(name, content)
    expect(articles[0]!.provenance.importer).toBe(importer)
  })
})
