/*
 * Arabic verbs of saying. A line: past (he), past (she), present (he), active participle without ending or `-`, kind, and the
 * prepositions that may lead to the content. Written for this project; kinds after the annotation guidelines.
 *
 * say: takes أن/إن, a colon or quotation marks.
 * act: a speech act (طالب، دعا): a quote only where part of the content is in quotation marks.
 * tone: how it was said (تنهد، مازح): a quote only with a colon or quotation marks.
 * A verb that is `-` has the participle alone.
 * name: what something is called (وصف، سمى): the quotation is the description.
 */
export const CUE_VERBS_AR = `
- - - آمل say في ب
- - - مذكر say ب
قال قالت يقول قائل say
أكد أكدت يؤكد مؤكد say على
أضاف أضافت يضيف مضيف say
أوضح أوضحت يوضح موضح say
أشار أشارت يشير مشير say إلى
ذكر ذكرت يذكر ذاكر say
أفاد أفادت يفيد مفيد say ب
أعلن أعلنت يعلن معلن say عن
صرح صرحت يصرح مصرح say ب
شدد شددت يشدد مشدد say على
اعتبر اعتبرت يعتبر معتبر say
رأى رأت يرى - say
كشف كشفت يكشف كاشف say عن
تابع تابعت يتابع متابع say
أردف أردفت يردف مردف say
بين بينت يبين مبين say
لفت لفتت يلفت لافت say إلى
نفى نفت ينفي نافي say
حذر حذرت يحذر محذر say من
توقع توقعت يتوقع متوقع say
زعم زعمت يزعم زاعم say
ادعى ادعت يدعي مدعي say
اتهم اتهمت يتهم متهم act ب
طالب طالبت يطالب مطالب act ب
دعا دعت يدعو داعي act إلى
حث حثت يحث حاث act على
ناشد ناشدت يناشد مناشد act
اعترف اعترفت يعترف معترف say ب
أقر أقرت يقر مقر say ب
تساءل تساءلت يتساءل متسائل say عن
سأل سألت يسأل سائل tone
أجاب أجابت يجيب مجيب say ب
رد ردت يرد - tone ب على
علق علقت يعلق معلق tone على ب
كتب كتبت يكتب كاتب say
أورد أوردت يورد مورد say
أخبر أخبرت يخبر مخبر say ب
أبلغ أبلغت يبلغ مبلغ say ب
قدر قدرت يقدر مقدر say ب
رجح رجحت يرجح مرجح say
ختم ختمت يختم خاتم tone ب
اختتم اختتمت يختتم مختتم tone ب
استطرد استطردت يستطرد مستطرد tone
استدرك استدركت يستدرك مستدرك tone
شرح شرحت يشرح شارح say
روى روت يروي راوي say
حكى حكت يحكي - tone
تحدث تحدثت يتحدث متحدث act عن
تعهد تعهدت يتعهد متعهد say ب
وعد وعدت يعد واعد say ب
هدد هددت يهدد مهدد say ب
أعرب أعربت يعرب معرب act عن
عبر عبرت يعبر معبر act عن
أبدى أبدت يبدي مبدي act
ألمح ألمحت يلمح ملمح say إلى
لمح لمحت يلمح - say إلى
أبرز أبرزت يبرز مبرز say
نوه نوهت ينوه منوه say إلى ب
نبه نبهت ينبه منبه say إلى من
لخص لخصت يلخص ملخص tone ب
استبعد استبعدت يستبعد مستبعد say
اعتقد اعتقدت يعتقد معتقد say
ظن ظنت يظن - say
خلص خلصت يخلص - say إلى
استنتج استنتجت يستنتج مستنتج say
أدان أدانت يدين مدين act
استنكر استنكرت يستنكر مستنكر act
انتقد انتقدت ينتقد منتقد act
تمنى تمنت يتمنى متمني say
صاح صاحت يصيح - tone
هتف هتفت يهتف هاتف tone
همس همست يهمس هامس tone
صرخ صرخت يصرخ صارخ tone
شهد شهدت يشهد - say ب
خاطب خاطبت يخاطب مخاطب tone
تنهد تنهدت يتنهد متنهد tone
مازح مازحت يمازح ممازح tone
أصر أصرت يصر مصر say على
زاد زادت يزيد - tone
مضى مضت يمضي - tone
واصل واصلت يواصل مواصل tone
استذكر استذكرت يستذكر مستذكر say
تذكر تذكرت يتذكر متذكر say
جزم جزمت يجزم جازم say ب
أيد أيدت يؤيد - act
جدد جددت يجدد مجدد act
برر بررت يبرر مبرر tone
علل عللت يعلل معلل say ب
فسر فسرت يفسر مفسر tone
عقب عقبت يعقب معقب tone على
غرد غردت يغرد مغرد tone
كرر كررت يكرر مكرر say
أعاد أعادت يعيد - act على
ادعا ادعت يدعي - say
أثبت أثبتت يثبت مثبت say
أظهر أظهرت يظهر مظهر say
أنذر أنذرت ينذر منذر say ب من
نصح نصحت ينصح ناصح act ب
أوصى أوصت يوصي موصي act ب
اقترح اقترحت يقترح مقترح say
احتج احتجت يحتج - tone
اشتكى اشتكت يشتكي مشتكي say من
أسف أسفت يأسف - tone
أمل أملت يأمل آمل say في
توعد توعدت يتوعد متوعد tone ب
ندد نددت يندد مندد act ب
عزا عزت يعزو - act إلى
أشاد أشادت يشيد مشيد act ب
أثنى أثنت يثني - act على
طمأن طمأنت يطمئن مطمئن say إلى
استهجن استهجنت يستهجن مستهجن act
استغرب استغربت يستغرب مستغرب act
أفصح أفصحت يفصح مفصح say عن
أقسم أقسمت يقسم مقسم say ب على
وصف وصفت يصف واصف name ب
سمى سمت يسمي مسمي name
أسمى أسمت يسمي - name
نعت نعتت ينعت ناعت name ب
سجل سجلت يسجل - say
أبان أبانت يبين - say
عد عدت يعد - say
أمر أمرت يأمر - act ب
حمل حملت يحمل محمل act
أهاب أهابت يهيب مهيب act ب
ردد رددت يردد مردد say
جادل جادلت يجادل مجادل say ب
تكهن تكهنت يتكهن متكهن say ب
تنبأ تنبأت يتنبأ متنبئ say ب
أنكر أنكرت ينكر منكر say
أشاع أشاعت يشيع - say
أجمع أجمعت يجمع مجمع say على
أفتى أفتت يفتي - say ب
`

/** Attribution without a verb; the speaker follows. The value is what joins the cue: «نقلا عن». */
export const SOURCE_PREPOSITIONS_AR: ReadonlyMap<string, string | null> = new Map([
  ['بحسب', null],
  ['حسب', null],
  ['وفق', null],
  ['وفقا', null],
  ['طبقا', null],
  ['استنادا', 'الي'],
  ['نقلا', 'عن'],
  ['حسبما', 'ما'],
  ['وفقما', 'ما'],
])
/** After a source preposition or على حد: the word that says it is speech. */
export const SAYING_NOUNS_AR = 'قول تعبير وصف تصريحات تصريح كلام زعم رأي'
/** قول + pronoun: the way to say "saying that" after نقل عن. */
export const SAYING_FORMS_AR = 'قوله قولها قولهم قولهما القول'
/** What a reported clause begins with, and the pronouns on it. */
export const COMPLEMENTIZERS_AR =
  'أن إن بأن أنه أنها أنهم أنهما أنهن أنني أننا إنه إنها إنهم إنهما إنني إننا إنهن بأنه بأنها بأنهم بأنهما بأننا بأنني ان بان فان فإنه فإنها'
/** What a reported clause ends before, after a comma. */
export const CLAUSE_ENDS_AR =
  'فيما بينما وفيما وبينما قبل وفق وفقا بحسب حسب نقلا طبقا ثم ثمة علما أما وأما فيم وسط بالتزامن وذلك لكنه لكنها غير ردا عقب تعليقا دون محملا محملة'
/** What it ends before even without one. */
export const HARD_ENDS_AR = 'فيما بينما وبينما'
