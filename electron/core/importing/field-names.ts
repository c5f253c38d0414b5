import { foldKey } from '../../../shared/text/index.ts'
import type { Mapped } from '../../../shared/mapped.ts'

/** What columns are called in exports of news archives, scrapers and analysts' own tables; the likeliest first. */
const NAMES: Readonly<Record<Mapped | 'text', string>> = {
  text:
    'text|body|content|article|article text|article body|article content|full text|main text|body text|story|news|' +
    'paragraphs|نص|النص|المحتوى|محتوى|المتن|متن|نص المقال|نص الخبر|المقال|الخبر|النص الكامل|محتوى المقال|' +
    'محتوى الخبر|متن الخبر|مقال|خبر',
  title: 'title|headline|heading|subject|العنوان|عنوان|عنوان المقال|عنوان الخبر|المانشيت',
  date:
    'date|published|published at|published date|publication date|publish date|pub date|date published|publish time|' +
    'published on|datetime|created|created at|time|timestamp|التاريخ|تاريخ|تاريخ النشر|يوم النشر|وقت النشر',
  outlet:
    'outlet|source|source name|publisher|newspaper|site|site name|website|domain|media|media name|publication|' +
    'source domain|hostname|' +
    'agency|المصدر|مصدر|الصحيفة|صحيفة|الموقع|الجريدة|الوسيلة|الوكالة|اسم المصدر|اسم الصحيفة|الناشر',
  author:
    'author|authors|byline|by|creator|writer|journalist|author name|authors name|الكاتب|كاتب|المؤلف|المحرر|الصحفي|' +
    'اسم الكاتب',
  section: 'section|section name|category|topic|rubric|القسم|قسم|التصنيف|الفئة|الباب|الموضوع',
  place: 'place|location|city|dateline|المكان|مكان|المدينة',
  url: 'url|link|uri|href|permalink|web url|article url|الرابط|رابط|العنوان الالكتروني',
  language: 'language|lang|locale|اللغة|لغة',
}

const KEYS = new Map(
  Object.entries(NAMES).flatMap(([role, names]) =>
    names.split('|').map((name, rank) => [keyOf(name), { role: role as Mapped | 'text', rank }]),
  ),
)

/** How a value is written, as content systems tell it inside the field: `content.rendered`, `body.plain`, `headline.main`. */
const WRITTEN =
  /^(?:rendered|plain|plain ?text|html|raw|value|[#_$]?te?xt|\$t|cdata|__cdata|processed|long|main|original)$/iu

/** What a field's name says it is, whatever its case, marks and separators; the lower the rank, the plainer. */
export function roleOf(name: string): { readonly role: Mapped | 'text'; readonly rank: number } | null {
  const path = name.split('.')
  const [outer, written] = [path.slice(0, -1).join('.'), path.at(-1) ?? '']
  if (outer !== '' && WRITTEN.test(written)) {
    const told = roleOf(outer)
    if (told !== null || !KEYS.has(keyOf(written))) return told
  }
  return [path, path.slice(-2), path.slice(-1)].flatMap((part) => KEYS.get(keyOf(part.join(' '))) ?? []).at(0) ?? null
}

const BESIDE = new Set(
  'comments|comment|replies|reply|reactions|related|related articles|recommended|media|images|attachments|التعليقات|الردود'
    .split('|')
    .map(keyOf),
)

/** Whether a field is inside what stands beside an article: its comments, its pictures, others that it is related to. */
export function isBeside(name: string): boolean {
  return name
    .split('.')
    .slice(0, -1)
    .some((part) => BESIDE.has(keyOf(part)))
}

function keyOf(name: string): string {
  return foldKey(name).replace(/[^\p{L}\p{N}]/gu, '')
}
