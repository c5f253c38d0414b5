import type { Settings } from './settings.ts'

/** What new guidelines begin with: the decisions every annotator meets on the first day. */
export const GUIDELINES_TEMPLATE: Readonly<Record<NonNullable<Settings['language']>, string>> = {
  en: `# Guidelines

Write down what you decide, with an example, as soon as two of you would have decided differently.

## Borders

- A span begins and ends on a letter or digit of its own: no spaces, punctuation or quotation marks around it.
- In Arabic, attached particles (و ف ب ل ك) stay outside, the article ال inside: in «بالأسد» mark «الأسد».
- The longest name wins: «وزارة الخارجية الروسية» is one organisation.

## Names

| label | what it is | what it is not |
|---|---|---|
| Person | people by name, without their title | groups, nationalities, roles |
| Organisation | institutions, parties, armies, companies, media, teams | “the government”, “the opposition” |
| Place | countries, cities, regions, rivers, named buildings | adjectives such as “Syrian” |
| Event | wars, conferences, tournaments with a name | events without one |
| Date | whatever a calendar could place: days, months, years, “last week” | durations, times of day alone |

## Quotes

- The **content** is what was said, without quotation marks. With one cue in its middle it is one quote of two parts.
- The **cue** is the word that attributes it: قال, أكد, according to.
- The **speaker** is the phrase next to the cue, with title and name. A pronoun is not a speaker: take the last name it stands for.
- Names in quotation marks, titles and mere irony are not quotes.

## Decided here

- …
`,
  ar: `# دليل الوسم

دوّنوا كل قرار مع مثال، حالما يظهر أن اثنين منكم كانا سيقرران قرارين مختلفين.

## الحدود

- يبدأ الوسم وينتهي على حرف أو رقم منه: بلا فراغات ولا علامات ترقيم أو تنصيص حوله.
- تبقى الحروف الملتصقة (و ف ب ل ك) خارجه، وأل التعريف داخله: في «بالأسد» يُوسم «الأسد».
- الاسم الأطول أولى: «وزارة الخارجية الروسية» منظمة واحدة.

## الأسماء

| التصنيف | ما هو | ما ليس منه |
|---|---|---|
| شخص | الأشخاص بأسمائهم من دون ألقابهم | الجماعات والجنسيات والمناصب |
| منظمة | مؤسسات وأحزاب وجيوش وشركات ووسائل إعلام وفرق | «الحكومة»، «المعارضة» |
| مكان | دول ومدن ومناطق وأنهار وأبنية لها أسماء | الصفات مثل «السوري» |
| حدث | حروب ومؤتمرات وبطولات لها أسماء | ما لا اسم له |
| تاريخ | كل ما يضعه التقويم في موضعه: أيام وأشهر وسنوات و«الأسبوع الماضي» | المدد، والساعة وحدها |

## الاقتباسات

- **القول** ما قيل، من دون علامات التنصيص. إن توسطه فعل القول فهو اقتباس واحد من جزأين.
- **فعل القول** هو اللفظ الذي ينسبه: قال، أكد، بحسب.
- **القائل** هو العبارة المجاورة لفعل القول باللقب والاسم. الضمير ليس قائلًا: خذ آخر اسم يعود إليه.
- الأسماء بين علامتي تنصيص والعناوين والتهكم ليست اقتباسات.

## ما قُرّر هنا

- …
`,
}
