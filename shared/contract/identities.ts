import { type } from '@orpc/contract'
import { z } from 'zod'
import { CONTEXTS } from '../contexts.ts'
import { EntityId, IdentityId } from '../model/index.ts'
import type { ArticleId, Identity, MentionId, QuoteId } from '../model/index.ts'
import { base } from './base.ts'
import type { Committed } from './index.ts'
import type { Hit } from './search.ts'

/** An identity and where it occurs: what is not rejected, outside the bin. */
export interface IdentityRow {
  readonly identity: Identity
  readonly articles: number
  readonly mentions: number
  /** Quotes that it speaks. */
  readonly quotes: number
}

export interface IdentityPage {
  readonly total: number
  readonly rows: readonly IdentityRow[]
}

/** Where an identity is mentioned, or what it says. */
export interface IdentityOccurrence {
  readonly article: ArticleId
  readonly title: string
  readonly outlet: string | null
  readonly publishedAt: string | null
  readonly entity: EntityId
  readonly ref: { readonly type: 'mention'; readonly id: MentionId } | { readonly type: 'quote'; readonly id: QuoteId }
  readonly hit: Hit
}

/** Entities of several articles that may be one, and why. */
export interface IdentitySuggestion {
  /** Names the group as long as nothing of it changes. */
  readonly key: string
  readonly label: string
  /** The most frequent first. */
  readonly names: readonly string[]
  readonly entities: readonly EntityId[]
  readonly articles: number
  /** Who they may be, where the registry has somebody; else a new identity. */
  readonly identity: Identity | null
  readonly why: readonly ('same' | 'title' | 'article' | 'sound')[]
}

const Text = z.string().max(200).default('')
const Entities = z.array(EntityId).min(1).max(50_000)

export const IdentityInputs = {
  link: z.object({
    entities: Entities,
    to: z.union([IdentityId, z.object({ names: z.array(z.string().min(1)).min(1), label: z.string() })]),
    status: z.enum(['accepted', 'rejected']).default('accepted'),
  }),
  unlink: z.object({ entities: Entities }),
  merge: z.object({ into: IdentityId, others: z.array(IdentityId).min(1).max(1000) }),
  split: z.object({ entities: Entities, name: z.string().min(1), label: z.string() }),
  remove: z.object({ identity: IdentityId }),
}
export type IdentityInputs = { readonly [Name in keyof typeof IdentityInputs]: z.output<(typeof IdentityInputs)[Name]> }

export const identitiesContract = {
  /** By folded name or alias. */
  find: base
    .input(z.object({ text: z.string(), limit: z.number().int().min(1).max(200) }))
    .output(type<readonly Identity[]>()),
  get: base.input(z.object({ identity: IdentityId })).output(type<Identity>()),
  page: base
    .input(
      z.object({
        text: Text,
        label: z.string().nullable(),
        sort: z.enum(['name', 'mentions', 'quotes']),
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(500),
      }),
    )
    .output(type<IdentityPage>()),
  row: base.input(z.object({ identity: IdentityId })).output(type<IdentityRow>()),
  /** The newest articles first. */
  occurrences: base
    .input(
      z.object({
        identity: IdentityId,
        role: z.enum(['mentioned', 'speaking']),
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(200),
      }),
    )
    .output(type<{ readonly total: number; readonly rows: readonly IdentityOccurrence[] }>()),
  /** The most frequent names first. */
  suggestions: base
    .input(z.object({ limit: z.number().int().min(1).max(1000) }))
    .output(type<readonly IdentitySuggestion[]>()),
  /** Where entities are first mentioned, the newest articles first; without those that are not mentioned. */
  contexts: base
    .input(z.object({ entities: z.array(EntityId).min(1).max(CONTEXTS) }))
    .output(type<readonly IdentityOccurrence[]>()),
  /** Says who entities are, or with `rejected` who they are not: one undo, as each of these. */
  link: base.input(IdentityInputs.link).output(type<Committed & { readonly identity: IdentityId }>()),
  unlink: base.input(IdentityInputs.unlink).output(type<Committed>()),
  merge: base.input(IdentityInputs.merge).output(type<Committed>()),
  /** Gives some entities of an identity one of their own. */
  split: base.input(IdentityInputs.split).output(type<Committed>()),
  remove: base.input(IdentityInputs.remove).output(type<Committed>()),
}
