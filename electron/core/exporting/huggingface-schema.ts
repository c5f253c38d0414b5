import type { SchemaElement } from 'hyparquet'
import type { Label } from '../../../shared/model/index.ts'

/*
 * The columns of the Parquet files, twice: as Parquet has them, and as Hugging Face's library describes them in its
 * features, which tell classes and nested lists apart. Offsets are code points.
 */

/** A column or field, and what is in it. */
type Field =
  | { readonly name: string; readonly is: 'string' | 'int32' | 'class' }
  | { readonly name: string; readonly is: 'struct' | 'list'; readonly of: readonly Field[] }
  | { readonly name: string; readonly is: 'strings' }

const KINDS = ['direct', 'indirect', 'mixed']

const SPAN: readonly Field[] = [
  { name: 'start', is: 'int32' },
  { name: 'end', is: 'int32' },
  { name: 'text', is: 'string' },
]

const COLUMNS: readonly Field[] = [
  ...['id', 'text', 'language', 'title', 'outlet', 'published_at', 'url'].map((name): Field => ({
    name,
    is: 'string',
  })),
  {
    name: 'mentions',
    is: 'list',
    of: [
      { name: 'label', is: 'class' },
      ...SPAN,
      { name: 'entity', is: 'string' },
      { name: 'entity_name', is: 'string' },
      { name: 'value', is: 'string' },
      { name: 'status', is: 'string' },
    ],
  },
  {
    name: 'quotes',
    is: 'list',
    of: [
      { name: 'kind', is: 'class' },
      { name: 'content', is: 'list', of: SPAN },
      { name: 'cue', is: 'struct', of: SPAN },
      { name: 'speaker', is: 'struct', of: SPAN },
      { name: 'speaker_entities', is: 'strings' },
      { name: 'speaker_names', is: 'strings' },
      { name: 'status', is: 'string' },
    ],
  },
]

export const COLUMN_NAMES: readonly string[] = COLUMNS.map(({ name }) => name)

/** Names of the classes by the field that holds their numbers. */
export interface Classes {
  readonly label: readonly string[]
  readonly kind: readonly string[]
}

export function classesOf(labels: readonly Label[]): Classes {
  return { label: labels.map(({ key }) => key), kind: KINDS }
}

export function parquetSchema(): SchemaElement[] {
  return [{ name: 'root', num_children: COLUMNS.length }, ...COLUMNS.flatMap(parquetOf)]
}

function parquetOf(field: Field): SchemaElement[] {
  const { name } = field
  const optional = { name, repetition_type: 'OPTIONAL' } as const
  switch (field.is) {
    case 'string':
      return [{ ...optional, type: 'BYTE_ARRAY', converted_type: 'UTF8' }]
    case 'int32':
      return [{ ...optional, type: 'INT32' }]
    case 'class':
      return [{ ...optional, type: 'INT64' }]
    case 'struct':
      return [{ ...optional, num_children: field.of.length }, ...field.of.flatMap(parquetOf)]
    case 'list':
      return [
        { ...optional, num_children: 1, converted_type: 'LIST' },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', repetition_type: 'OPTIONAL', num_children: field.of.length },
        ...field.of.flatMap(parquetOf),
      ]
    case 'strings':
      return [
        { ...optional, num_children: 1, converted_type: 'LIST' },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', repetition_type: 'OPTIONAL', type: 'BYTE_ARRAY', converted_type: 'UTF8' },
      ]
  }
}

/** For the key `huggingface` of the file: `{"info":{"features":…}}`. Lists of structs are `[{…}]`, which all versions read. */
export function features(classes: Classes): unknown {
  return Object.fromEntries(COLUMNS.map((field) => [field.name, featureOf(field, classes)]))
}

/** For `dataset_info` of the card: the same features as YAML, indented by two. */
export function featuresYaml(classes: Classes): string {
  return COLUMNS.flatMap((field) => yamlOf(field, classes, '  ')).join('\n')
}

function yamlOf(field: Field, classes: Classes, indent: string): string[] {
  const inside = (of: readonly Field[]) => of.flatMap((one) => yamlOf(one, classes, `${indent}  `))
  const begin = `${indent}- name: ${field.name}`
  switch (field.is) {
    case 'string':
    case 'int32':
      return [begin, `${indent}  dtype: ${field.is}`]
    case 'class':
      return [
        begin,
        `${indent}  dtype:`,
        `${indent}    class_label:`,
        `${indent}      names:`,
        // JSON strings are YAML strings.
        ...classes[field.name as keyof Classes].map(
          (name, number) => `${indent}        '${number}': ${JSON.stringify(name)}`,
        ),
      ]
    case 'struct':
      return [begin, `${indent}  struct:`, ...inside(field.of)]
    case 'list':
      return [begin, `${indent}  list:`, ...inside(field.of)]
    case 'strings':
      return [begin, `${indent}  sequence: string`]
  }
}

function featureOf(field: Field, classes: Classes): unknown {
  const value = (dtype: string) => ({ dtype, _type: 'Value' })
  const inside = (of: readonly Field[]) => Object.fromEntries(of.map((one) => [one.name, featureOf(one, classes)]))
  switch (field.is) {
    case 'string':
    case 'int32':
      return value(field.is)
    case 'class':
      return { names: classes[field.name as keyof Classes], _type: 'ClassLabel' }
    case 'struct':
      return inside(field.of)
    case 'list':
      return [inside(field.of)]
    case 'strings':
      return { feature: value('string'), _type: 'Sequence' }
  }
}
