import { z } from 'zod'
import { Entity, Identity, Mention, Quote } from './annotation.ts'
import { Article, Block } from './article.ts'
import { Label } from './label.ts'
import { Page, SavedFilter } from './page.ts'

/** Everything a change can add, update or remove. */
export const AnyRecord = z.discriminatedUnion('type', [
  Article,
  Block,
  Mention,
  Entity,
  Quote,
  Identity,
  Label,
  Page,
  SavedFilter,
])
export type AnyRecord = Article | Block | Mention | Entity | Quote | Identity | Label | Page | SavedFilter

export type RecordType = AnyRecord['type']
export type RecordOf<Type extends RecordType> = Extract<AnyRecord, { type: Type }>

export const RECORD_SCHEMAS = {
  article: Article,
  block: Block,
  mention: Mention,
  entity: Entity,
  quote: Quote,
  identity: Identity,
  label: Label,
  page: Page,
  filter: SavedFilter,
} as const satisfies Record<RecordType, z.ZodType>
