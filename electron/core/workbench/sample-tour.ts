import type { Settings } from '../../../shared/settings.ts'

/** Stands before the guidelines of the sample: what to try, in the order of the work. Markdown. */
export const SAMPLE_TOUR: Readonly<Record<NonNullable<Settings['language']>, string>> = {
  en: `# Five minutes with Isnad

1. Click into the text and press \`j\`: the ring walks through what is left to review. \`a\` accepts it, \`x\` rejects it, \`1\` to \`5\` set its label, \`[\` and \`]\` move its borders.
2. Open **Quotes** beside the text and click one: the text shows what was said, its cue and its speaker together. \`s\` chooses another speaker.
3. On a name, press \`f\`: every place where it stands, also behind a particle, is marked at once.
4. \`Ctrl+Enter\` accepts the rest and opens the next article. \`Ctrl+Z\` takes back any of this, also tomorrow.
5. Look at **Search**, **Names** and **Insights** above. Then export: \`Ctrl+E\`. All keys are under \`?\`.

`,
  ar: `# خمس دقائق مع إسناد

1. انقر في النص واضغط \`j\`: تنتقل الحلقة بين ما بقي للمراجعة. \`a\` يقبل، \`x\` يرفض، \`1\` إلى \`5\` تضع التصنيف، \`[\` و\`]\` تحركان الحدود.
2. افتح **الاقتباسات** بجانب النص وانقر أحدها: يُظهر النص القول وفعله وقائله معًا. \`s\` يختار قائلًا آخر.
3. على اسم، اضغط \`f\`: يُوسم في كل موضع، ولو سبقه حرف متصل، دفعة واحدة.
4. \`Ctrl+Enter\` يقبل الباقي ويفتح المقال التالي. \`Ctrl+Z\` يتراجع عن كل ذلك، حتى غدًا.
5. انظر **البحث** و**الأسماء** و**التحليلات** في الأعلى، ثم صدّر: \`Ctrl+E\`. كل المفاتيح تحت \`?\`.

`,
}
