import { v7 } from 'uuid'
import { NO_CHANGE } from '../../../shared/change/index.ts'
import type { Change } from '../../../shared/change/index.ts'
import * as edits from '../../../shared/edit/index.ts'
import type { EditContext } from '../../../shared/edit/index.ts'
import { GUIDELINES_TEMPLATE } from '../../../shared/guidelines-template.ts'
import type { ArticleDocument, ArticleId, FilterId, PageId } from '../../../shared/model/index.ts'
import type { Settings } from '../../../shared/settings.ts'
import type { Corpus } from '../corpus/index.ts'
import type { Pool } from '../jobs/index.ts'
import { identityEdits } from './identities.ts'
import articles from './sample-articles.json' with { type: 'json' }
import { SAMPLE_TOUR } from './sample-tour.ts'

/** Of the sample's file. */
export const SAMPLE_NAMES = { en: 'Isnad sample', ar: 'عيّنة إسناد' } as const

/** Who worked on the sample before its user does: an Undo of theirs takes none of it back. */
const SOMEBODY = 'Isnad'
const OUTLETS: Readonly<Record<string, readonly string[]>> = {
  ar: ['المرفأ', 'صدى النهرين', 'الرقيب اليوم'],
  en: ['The Harbour Post', 'Meridian Wire'],
}
/** Of the last articles, which the user comes to last. */
const DONE = 2
const IN_REVIEW = 2

/**
 * Fills a new corpus with the project's own articles, searched like any other, and with some work on them: what there is
 * to see can be seen at once. They are invented, and CC0.
 */
export async function addSample(
  corpus: Corpus,
  pool: Pool,
  { person, language }: { readonly person: string; readonly language: NonNullable<Settings['language']> },
): Promise<void> {
  const run = await corpus.beginRun({ kind: 'import', person, settings: { sample: true } })
  const ids: ArticleId[] = []
  for (const [index, { id, text, language: spoken }] of articles.entries()) {
    const { articles: drafts } = await pool.run('parse', { source: { name: `${id}.txt`, text }, extract: true })
    const outlets = OUTLETS[spoken] ?? []
    const outlet = outlets[index % outlets.length] ?? ''
    const { stored } = await corpus.storeArticles(
      run,
      drafts.map((draft) => Object.assign(draft, { meta: { ...draft.meta, outlet } })),
    )
    ids.push(...stored.flatMap((one) => (one.status === 'stored' ? one.article : [])))
  }
  await corpus.finishRun(run, { imported: articles.length })
  await someWork(corpus, ids, language)
}

async function someWork(corpus: Corpus, ids: readonly ArticleId[], language: 'en' | 'ar'): Promise<void> {
  const { first } = await corpus.reserve(1000)
  let next = first
  const context: EditContext = {
    person: SOMEBODY,
    now: () => new Date().toISOString(),
    uid: v7,
    nextId: () => (next += 1),
  }
  const commit = (verb: string, change: Change) => corpus.commit({ change, verb, person: SOMEBODY })
  const edit = async (id: ArticleId | undefined, verb: string, build: (doc: ArticleDocument) => Change) => {
    if (id !== undefined) await commit(verb, build(await corpus.document(id)))
  }
  for (const id of ids.slice(-DONE)) {
    await edit(id, 'done', (doc) => edits.finish(doc, { acceptRest: true }, context))
    await edit(id, 'tags', (doc) => edits.setTags(doc, [language === 'ar' ? 'نموذج' : 'example']))
  }
  for (const id of ids.slice(-DONE - IN_REVIEW, -DONE)) {
    const { mentions } = await corpus.document(id)
    for (const [index, mention] of mentions.slice(0, 6).entries()) {
      const ref = { type: 'mention', id: mention.id } as const
      await edit(id, index === 3 ? 'reject' : 'accept', (doc) =>
        (index === 3 ? edits.reject : edits.accept)(doc, ref, context),
      )
    }
    const [flagged] = mentions
    if (flagged !== undefined)
      await edit(id, 'flag', (doc) => edits.setFlag(doc, { type: 'mention', id: flagged.id }, true))
  }
  const registry = identityEdits(corpus, SOMEBODY)
  for (const { entities, names, label } of (await corpus.identitySuggestions(20)).slice(0, 3))
    await registry.link({ entities: [...entities], to: { names: [...names], label }, status: 'accepted' })
  const guidelines = SAMPLE_TOUR[language] + GUIDELINES_TEMPLATE[language]
  await commit('page.write', {
    ...NO_CHANGE,
    added: [{ type: 'page', id: (next += 1) as PageId, name: 'guidelines', text: guidelines }],
  })
  await commit('filter.save', {
    ...NO_CHANGE,
    added: [
      {
        type: 'filter',
        id: (next += 1) as FilterId,
        name: language === 'ar' ? 'العربي، الأكثر شكًا أولًا' : 'Arabic, the most doubtful first',
        query: { filter: { language: ['ar'], status: ['new', 'in_review'] }, sort: 'uncertain' },
      },
    ],
  })
}
