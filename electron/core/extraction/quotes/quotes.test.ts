import { describe, expect, test } from 'vitest'
import { extract } from '../index.ts'

/** `kind: content | content < speaker (cue)` of each quote. */
function quotes(text: string, kind: 'paragraph' | 'headline' | 'heading' = 'paragraph'): string[] {
  let at = 0
  const blocks = text.split('\n').map((line) => {
    const start = at
    at += line.length + 1
    return { kind, start, end: start + line.length, direction: null, status: 'suggested', origin: 'auto:test' } as const
  })
  const slice = (span: { start: number; end: number } | null): string =>
    span === null ? '-' : text.slice(span.start, span.end)
  return extract({ text, blocks }).quotes.map(
    (quote) => `${quote.kind}: ${quote.content.map(slice).join(' | ')} < ${slice(quote.speaker)} (${slice(quote.cue)})`,
  )
}

describe('Arabic', () => {
  test.each([
    ['قال أحمد محمود: "سنعود إلى بيوتنا قريبا".', ['direct: سنعود إلى بيوتنا قريبا < أحمد محمود (قال)']],
    [
      '«لن ننتظر أكثر»، قال أحمد محمود للصحافيين، «فالوقت يمضي».',
      ['direct: لن ننتظر أكثر | فالوقت يمضي < أحمد محمود (قال)'],
    ],
    [
      'وأكدت وزارة الصحة أن "الوضع تحت السيطرة"، مضيفة أن اللقاحات متوفرة.',
      ['direct: الوضع تحت السيطرة < وزارة الصحة (أكدت)', 'indirect: اللقاحات متوفرة < وزارة الصحة (مضيفة)'],
    ],
    ['وقال الوزير إن الاتفاق "خطوة مهمة" نحو الحل.', ['mixed: الاتفاق "خطوة مهمة" نحو الحل < الوزير (قال)']],
    [
      'وأكد الوزير أن الماء سيصل في الصيف، وشدد على معاملة القرى بالتساوي.',
      ['indirect: الماء سيصل في الصيف < الوزير (أكد)', 'indirect: معاملة القرى بالتساوي < الوزير (شدد)'],
    ],
    [
      'وقال النقيب إن التحقيق متوقف منذ الصيف، آملاً أن يعود قريباً.',
      ['indirect: التحقيق متوقف منذ الصيف < النقيب (قال)', 'indirect: يعود قريباً < النقيب (آملاً)'],
    ],
    ['وختم الوزير حديثه بالقول: "سنعود إلى بيوتنا".', ['direct: سنعود إلى بيوتنا < الوزير (ختم)']],
    [
      'حملنا الاتهامات إلى مدير الهيئة أحمد محمود، فقال إن الفرع يعمل بستة مفتشين.',
      ['indirect: الفرع يعمل بستة مفتشين < مدير الهيئة أحمد محمود (قال)'],
    ],
    [
      'قال أحمد محمود إن الوضع خطير. وكتب على صفحته في فيسبوك: «القرار نهائي ولا رجعة عنه».',
      ['indirect: الوضع خطير < أحمد محمود (قال)', 'direct: القرار نهائي ولا رجعة عنه < أحمد محمود (كتب)'],
    ],
    [
      'ونفى المتحدث باسم الوزارة صحة الأنباء، مؤكداً أن «المطار يعمل بشكل طبيعي».',
      ['direct: المطار يعمل بشكل طبيعي < المتحدث باسم الوزارة (مؤكداً)'],
    ],
    [
      'ورحبت النائب عن حلب ليلى محمود بالقرار، وكتبت: "اليوم انتصرنا جميعا".',
      ['direct: اليوم انتصرنا جميعا < النائب عن حلب ليلى محمود (كتبت)'],
    ],
    [
      'وأعرب المبعوث الأممي إلى اليمن أحمد محمود عن "قلق بالغ" إزاء التطورات.',
      ['direct: قلق بالغ < المبعوث الأممي إلى اليمن أحمد محمود (أعرب)'],
    ],
    [
      'قال أحمد محمود قبل أن يقفل الخط: «راجعوا الشؤون القانونية».',
      ['direct: راجعوا الشؤون القانونية < أحمد محمود (قال)'],
    ],
    [
      'قالت المنظمة إنها أبلغت السلطات بالمخاطر، لكن مسؤولا في الوزارة نفى أن تكون قد تسلمت أي تقرير.',
      [
        'indirect: أبلغت السلطات بالمخاطر < المنظمة (قالت)',
        'indirect: تكون قد تسلمت أي تقرير < مسؤولا في الوزارة (نفى)',
      ],
    ],
    [
      'أحمد محمود: لأن جدي كان يعمل هناك. كنت أشم الغار في ثيابه.',
      ['indirect: لأن جدي كان يعمل هناك. كنت أشم الغار في ثيابه < أحمد محمود (-)'],
    ],
    ['وشدد الرئيس على ضرورة الحوار.', ['indirect: ضرورة الحوار < الرئيس (شدد)']],
    ['ونقلت صحيفة "النهار" عن مصدر حكومي قوله: "لا جديد في الملف".', ['direct: لا جديد في الملف < مصدر حكومي (قول)']],
    ['وبحسب منظمة الصحة العالمية، ارتفع عدد الإصابات.', ['indirect: ارتفع عدد الإصابات < منظمة الصحة العالمية (بحسب)']],
    ['ووصف المدرب المباراة بأنها "نهائي مبكر".', ['direct: نهائي مبكر < المدرب (وصف)']],
    [
      'طالب المجلس الوطني في بيان بـ"تحقيق مستقل في الحادثة"، واصفا الرد بأنه "أبطأ من السيل".',
      ['direct: تحقيق مستقل في الحادثة < المجلس الوطني (طالب)', 'direct: أبطأ من السيل < المجلس الوطني (واصفا)'],
    ],
    [
      'وتقول هند البلوشي: "رجعنا لنزرع". وتضيف وهي تشير إلى السقف: "فقدنا البيت".',
      ['direct: رجعنا لنزرع < هند البلوشي (تقول)', 'direct: فقدنا البيت < هند البلوشي (تضيف)'],
    ],
    [
      'ونقلت الصحيفة عن مسؤول رفيع، لم تكشف عن هويته، قوله إن «الجيش ليس شركة مقاولات».',
      ['direct: الجيش ليس شركة مقاولات < مسؤول رفيع (قول)'],
    ],
    [
      'ونقلت الصحيفة عن وزير المالية قوله لرئيس الأركان في أثناء الجلسة: «وظيفتك أن تنفذ».',
      ['direct: وظيفتك أن تنفذ < وزير المالية (قول)'],
    ],
    [
      'وتقول المراسلة إن العائلات أمضت ليلتها على الأسطح، وتنقل عن أحد السكان قوله: "لم نر سيلا كهذا".',
      ['indirect: العائلات أمضت ليلتها على الأسطح < المراسلة (تقول)', 'direct: لم نر سيلا كهذا < أحد السكان (قول)'],
    ],
    ['وأفاد الناطق الرسمي باسم المحكمة بأن الحكم صدر.', ['indirect: الحكم صدر < الناطق الرسمي باسم المحكمة (أفاد)']],
    ['كشف مصدر حكومي للجزيرة نت أن الملف أغلق.', ['indirect: الملف أغلق < مصدر حكومي (كشف)']],
    ['وذكّرت المنظمة في بلاغ لها بأنها أول من كشف الصفقة.', ['indirect: أول من كشف الصفقة < المنظمة (ذكّرت)']],
    // What stands between who speaks and what was said.
    [
      'قال المدير إنه لا يتوقع أي تحسن: «الأمور تزداد سوءا كل يوم».',
      ['mixed: لا يتوقع أي تحسن: «الأمور تزداد سوءا كل يوم» < المدير (قال)'],
    ],
    [
      'قالت ليلى محمود، المحامية فيما يعرف بقضية «التآمر على الأمن»، إن الإيقافات «سياسية بامتياز».',
      ['mixed: الإيقافات «سياسية بامتياز» < ليلى محمود (قالت)'],
    ],
    [
      'كتب أحمد محمود على حسابه في «فيسبوك» أن ما أعلنه الجيش «أكاذيب بلا دليل».',
      ['mixed: ما أعلنه الجيش «أكاذيب بلا دليل» < أحمد محمود (كتب)'],
    ],
    ['وجه الرئيس رسالة قال فيها: «لن نتراجع عن حقوقنا».', ['direct: لن نتراجع عن حقوقنا < الرئيس (قال)']],
    ['واتهمت الحركة الإدارة الأمريكية بـ"توفير الغطاء".', ['direct: توفير الغطاء < الحركة (اتهمت)']],
    ['واتهم البرهان قوات الدعم السريع بـ«قتل المدنيين».', ['direct: قتل المدنيين < البرهان (اتهم)']],
    ['وحث البابا القادة على «إسكات السلاح».', ['direct: إسكات السلاح < البابا (حث)']],
    ['وقال ثلاثة من سكان المدينة إنهم شاهدوا جنودا.', ['indirect: شاهدوا جنودا < ثلاثة من سكان المدينة (قال)']],
    ['وقالت 3 مصادر لرويترز إن الاتفاق جاهز.', ['indirect: الاتفاق جاهز < 3 مصادر (قالت)']],
    [
      'وقالت فاطمة آدم التي نزحت مع أطفالها الأربعة "مشينا يومين بلا ماء".',
      ['direct: مشينا يومين بلا ماء < فاطمة آدم (قالت)'],
    ],
    [
      'ونفت قوات الدعم السريع ذلك في بيان نشرته أمس وقالت إن المدينة آمنة.',
      ['indirect: المدينة آمنة < قوات الدعم السريع (قالت)'],
    ],
    ['ونعى جوزاف عون الراحل قائلا إنه كان صوتا حرا.', ['indirect: كان صوتا حرا < جوزاف عون (قائلا)']],
    ['قالت والدة الضحية، وتدعى سعاد: «ارتاح قلبي».', ['direct: ارتاح قلبي < والدة الضحية (قالت)']],
    ['كتب المفكر محمد الجابري ذات يوم أن "العقل محكوم".', ['direct: العقل محكوم < المفكر محمد الجابري (كتب)']],
    ['يقول لي صديق سوري: "كنا نحلم بالحرية".', ['direct: كنا نحلم بالحرية < صديق سوري (يقول)']],
    [
      'قال عبد الرحمن الكواكبي في «طبائع الاستبداد»: «المستبد عدو الحق».',
      ['direct: المستبد عدو الحق < عبد الرحمن الكواكبي (قال)'],
    ],
    [
      'وأكد أحمد الشرع، وفق بيان نشر على «إكس»، أن البلاد آمنة.',
      ['indirect: البلاد آمنة < أحمد الشرع (أكد)', 'indirect: البلاد آمنة < بيان (وفق)'],
    ],
    [
      'وأكد المتحدث الاتفاق، لكنه قال إن "تفاصيل فنية" ما زالت قيد النقاش.',
      ['mixed: "تفاصيل فنية" ما زالت قيد النقاش < المتحدث (قال)'],
    ],
    ['واعتبر المتحدث أن القرار "تحد للعالم"، محملا واشنطن المسؤولية.', ['mixed: القرار "تحد للعالم" < المتحدث (اعتبر)']],
    ['وتنفي السلطات أي تدخل، وتقول إن القضاء مستقل.', ['indirect: القضاء مستقل < السلطات (تقول)']],
    ['تجلس أم محمد إلى جانبه وتقاطعه: «دفعت كل ما أملك».', ['direct: دفعت كل ما أملك < أم محمد (-)']],
    [
      'وأوضح القائد أن الطريق آمن، وتابع بلهجة محكية: «نحنا مو ضدكن».',
      ['indirect: الطريق آمن < القائد (أوضح)', 'direct: نحنا مو ضدكن < القائد (تابع)'],
    ],
    [
      'قالت المنظمة إنها أبلغت السلطات «في الجانبين» بذلك.',
      ['mixed: أبلغت السلطات «في الجانبين» بذلك < المنظمة (قالت)'],
    ],
    ['وأبلغ مصدر حكومي «الشرق الأوسط» بأن الجلسة تأجلت.', ['indirect: الجلسة تأجلت < مصدر حكومي (أبلغ)']],
    [
      'وأفادت وكالة الأناضول نقلا عن مصدرين بأن الصفقة قريبة.',
      ['indirect: الصفقة قريبة < وكالة الأناضول (أفادت)', 'indirect: الصفقة قريبة < مصدرين (نقلا عن)'],
    ],
    ['وردّ عليه النائب: «أنتم السبب».', ['direct: أنتم السبب < النائب (ردّ)']],
    ['وعلّلت اللجنة قرارها بأن الملف غير مكتمل.', ['indirect: الملف غير مكتمل < اللجنة (علّلت)']],
    [
      'أنقرة (رويترز) - ضرب زلزال المدينة أمس، على ما أفادت وزارة الصحة.',
      ['indirect: ضرب زلزال المدينة أمس < وزارة الصحة (على ما أفادت)'],
    ],
    ['من جهتها بينت المديرة أن الماء عاد.', ['indirect: الماء عاد < المديرة (بينت)']],
    // What is hoped and said again is said.
    ['وأعرب الوزير عن أمله في أن يصوت المجلس على القانون.', ['indirect: يصوت المجلس على القانون < الوزير (أعرب)']],
    ['وجدد أحمد الشرع التأكيد على أن البلاد آمنة.', ['indirect: البلاد آمنة < أحمد الشرع (جدد)']],
    ['وأعاد الوزير التأكيد أن الموازنة ستقر.', ['indirect: الموازنة ستقر < الوزير (أعاد)']],
    ['وأبدى اللاعب ثقته بأن الفريق سيفوز.', ['indirect: الفريق سيفوز < اللاعب (أبدى)']],
    ['أكد القائد توقيف ستة بينهم المدعو "أبو عماد الجميلي".', []],
    [
      'أكد القائد أن ستة أوقفوا بينهم المدعو "أبو عماد الجميلي".',
      ['indirect: ستة أوقفوا بينهم المدعو "أبو عماد الجميلي" < القائد (أكد)'],
    ],
    // Whose words are passed on, and by which verb.
    ['ونقلت الهيئة عن مسؤول لم تسمه: "الاتفاق ليس وشيكا".', ['direct: الاتفاق ليس وشيكا < مسؤول (نقلت)']],
    [
      'وبحسب ما نقلته وكالة الأناضول عن مصادر محلية، فإن القصف استهدف سوقا.',
      ['indirect: القصف استهدف سوقا < مصادر محلية (بحسب ما نقلت)'],
    ],
    [
      'وقتل خمسة أشخاص في الغارة، حسبما أفادت مصادر طبية.',
      ['indirect: قتل خمسة أشخاص في الغارة < مصادر طبية (حسبما أفادت)'],
    ],
    ['وأصيب ثلاثة جنود، وفق ما أعلنته وزارة الدفاع.', ['indirect: أصيب ثلاثة جنود < وزارة الدفاع (وفق ما أعلنت)']],
    ['وبحسب المحلل عاموس هرئيل، فإن "الجيش منهك".', ['direct: الجيش منهك < المحلل عاموس هرئيل (بحسب)']],
    [
      'وتساءل النائب حسن خليل عما إذا كانت الحكومة ستلتزم.',
      ['indirect: إذا كانت الحكومة ستلتزم < النائب حسن خليل (تساءل)'],
    ],
    [
      'وحمّلت الحركة الاحتلال "المسؤولية الكاملة عن حياة الأسرى".',
      ['direct: المسؤولية الكاملة عن حياة الأسرى < الحركة (حمّلت)'],
    ],
    ['وأمر القاضي بـ«الإفراج الفوري عن الموقوفين».', ['direct: الإفراج الفوري عن الموقوفين < القاضي (أمر)']],
    ['وأدان المتحدث باسم الجيش الهجوم، مؤكداً أن القوات سترد.', ['indirect: القوات سترد < المتحدث باسم الجيش (مؤكداً)']],
    ['وقال الرئيس واثقا إن البلاد ستتجاوز الأزمة.', ['indirect: البلاد ستتجاوز الأزمة < الرئيس (قال)']],
    ['استعرض وزير الإسكان معدلات التنفيذ، موضحاً أن الأعمال انتهت.', ['indirect: الأعمال انتهت < وزير الإسكان (موضحاً)']],
    ['وقال الراحل في آخر مقابلة معه إن السينما ذاكرة.', ['indirect: السينما ذاكرة < الراحل (قال)']],
    ['وكتب أحمد الشامي على لينكد إن: "فخور بفريقي".', ['direct: فخور بفريقي < أحمد الشامي (كتب)']],
    [
      'ونفى العميد نبيل عبد الله ذلك، وقال لسودان تربيون إن اللواء في مواقعه.',
      ['indirect: اللواء في مواقعه < العميد نبيل عبد الله (قال)'],
    ],
    ['ووفق ذات المصدر، فقد جرى حجز ثلاث سيارات.', ['indirect: جرى حجز ثلاث سيارات < ذات المصدر (وفق)']],
    ['واستنادا إلى بيان الوزارة، فإن العدد فاق 700.', ['indirect: العدد فاق 700 < بيان الوزارة (استنادا إلى)']],
    ['انخفض الإنتاج إلى النصف، بحسب نقابته.', ['indirect: انخفض الإنتاج إلى النصف < نقابته (بحسب)']],
    ['وبمواجهة المتهم اعترف، وقال إنه «فقد أعصابه».', ['direct: فقد أعصابه < المتهم (قال)']],
    [
      'ويرى برهان غليون، في كتابه «المحنة العربية»، أن المشكلة في الشرعية.',
      ['indirect: المشكلة في الشرعية < برهان غليون (يرى)'],
    ],
    ['أما ابن خلدون فقد لخص المسألة حين قال إن الظلم باق.', ['indirect: الظلم باق < ابن خلدون (قال)']],
    ['وقال في رسالته «لن أعود إلى البيت أبدا».', ['direct: لن أعود إلى البيت أبدا < - (قال)']],
    [
      'وأكدت الرئيسة المشتركة لهيئة الطاقة، هيفين إسماعيل، أن المحطة ستعود.',
      ['indirect: المحطة ستعود < الرئيسة المشتركة لهيئة الطاقة، هيفين إسماعيل (أكدت)'],
    ],
    [
      'قال قائد الفرقة 60 في الجيش السوري، العميد عواد الجاسم: نعمل على ضبط الحواجز.',
      ['indirect: نعمل على ضبط الحواجز < قائد الفرقة 60 في الجيش السوري، العميد عواد الجاسم (قال)'],
    ],
    ['وتعلق حنان ضاحكة: «أين سمعت هذه الكلمة؟».', ['direct: أين سمعت هذه الكلمة < حنان (تعلق)']],
    ['وذكر بيان صدر في ختام القمة أن القادة متفقون.', ['indirect: القادة متفقون < بيان (ذكر)']],
    [
      'ونقلت صحيفة الخبر، في عددها ليوم الخميس 30 جانفي، عن مصادر دبلوماسية أن الزيارة ألغيت.',
      ['indirect: الزيارة ألغيت < مصادر دبلوماسية (نقلت)'],
    ],
    ['وسجل رئيس الجمعية أن الظاهرة في تنام.', ['indirect: الظاهرة في تنام < رئيس الجمعية (سجل)']],
    ['وعدّ رئيس الشركة أن المشروع «نقلة نوعية».', ['mixed: المشروع «نقلة نوعية» < رئيس الشركة (عدّ)']],
    ['وعد الرئيس بأن الأسعار ستنخفض.', ['indirect: الأسعار ستنخفض < الرئيس (وعد)']],
    ['وأبان الوزير أن المشروع اكتمل.', ['indirect: المشروع اكتمل < الوزير (أبان)']],
    ['وأضاف المتهم ح.س. (41 عاماً): "لم أقصد قتلها".', ['direct: لم أقصد قتلها < المتهم ح.س. (أضاف)']],
    ['وقال "ع. م" إن المال ليس له.', ['indirect: المال ليس له < "ع. م" (قال)']],
    // Which verb says it, and who.
    [
      'نفى أحمد محمود الاتهامات، وكتب على منصة إكس أن "الخبر ملفق تماما".',
      ['direct: الخبر ملفق تماما < أحمد محمود (كتب)'],
    ],
    [
      'ورأى مدير البحوث في «الأهلي فاروس» هاني جنينة أن القرار متوقع.',
      ['indirect: القرار متوقع < مدير البحوث في «الأهلي فاروس» هاني جنينة (رأى)'],
    ],
    [
      'والتقى الوزير آمر المنطقة الغربية أسامة الجويلي، وقال أحمد محمود إن "القانون فوق الجميع".',
      ['direct: القانون فوق الجميع < أحمد محمود (قال)'],
    ],
    ['وقال الحزب إنه يتابع "بقلق بالغ" ما يجري.', ['mixed: يتابع "بقلق بالغ" ما يجري < الحزب (قال)']],
    [
      'ونعت وزارة الثقافة الراحل، مشيدة بـ"مسار فني امتد خمسة عقود".',
      ['direct: مسار فني امتد خمسة عقود < وزارة الثقافة (مشيدة)'],
    ],
    [
      'واتهمت لجان مقاومة المدينة الجيش بـ«استهداف المرافق عمدا».',
      ['direct: استهداف المرافق عمدا < لجان مقاومة المدينة (اتهمت)'],
    ],
    ['قبل ثلاثة عقود كتب محمد عابد الجابري أن العقل محكوم.', ['indirect: العقل محكوم < محمد عابد الجابري (كتب)']],
    [
      'ثم تحدث النائب ميشال معوض، فقال إن حزب الله أخطأ، معتبراً أن لا موازنة بعد اليوم.',
      [
        'indirect: حزب الله أخطأ < النائب ميشال معوض (قال)',
        'indirect: لا موازنة بعد اليوم < النائب ميشال معوض (معتبراً)',
      ],
    ],
    ['وقال الوزير في مؤتمر صحفي: إن "هذا الإنجاز ثمرة عمل".', ['direct: هذا الإنجاز ثمرة عمل < الوزير (قال)']],
    ['فقاطعه النائب إبراهيم الموسوي: "احترم المجلس!".', ['direct: احترم المجلس < النائب إبراهيم الموسوي (-)']],
    [
      'توفي أحمد محمود، أحد أبرز وجوه المسرح، الخميس، بحسب ما أعلنت عائلته.',
      ['indirect: توفي أحمد محمود، أحد أبرز وجوه المسرح، الخميس < عائلته (بحسب ما أعلنت)'],
    ],
    ['وأكد السيد الرئيس حرص مصر على السلم، مشددا على أن الحل قريب.', ['indirect: الحل قريب < السيد الرئيس (مشددا)']],
    ['وشدد الملك، خلال اللقاء الذي حضره الوفد، على ضرورة الحل.', ['indirect: ضرورة الحل < الملك (شدد)']],
    [
      'أما الحزب فلم يعلّق، لكن مصدراً نيابياً في كتلته قال إن الحكم باطل.',
      ['indirect: الحكم باطل < مصدراً نيابياً في كتلته (قال)'],
    ],
    ['وجاء في حيثيات الحكم أن المتهم علم بالخطر.', ['indirect: المتهم علم بالخطر < حيثيات الحكم (جاء)']],
    [
      'شكا أهالي البلدة انقطاع الماء، بحسب ما قاله أبو عمر الخطيب، أحد سكان الحي.',
      ['indirect: شكا أهالي البلدة انقطاع الماء < أبو عمر الخطيب (بحسب ما قال)'],
    ],
    [
      'أثارت تصريحات الفنانة يارا صبري جدلاً، بعد أن كتبت: "لا أحد يمثلني أبدا".',
      ['direct: لا أحد يمثلني أبدا < الفنانة يارا صبري (كتبت)'],
    ],
    [
      'وقال وارن باترسون رئيس الأبحاث لدى آي.إن.جي في مذكرة "السوق تتجه نحو فائض".',
      ['direct: السوق تتجه نحو فائض < وارن باترسون رئيس الأبحاث (قال)'],
    ],
    [
      'وطالب حساب باسم "الكويت أولا" بالمحاسبة، وكتب في تغريدة: "أين الأمن؟".',
      ['direct: أين الأمن < حساب باسم "الكويت أولا" (كتب)'],
    ],
    ['وقال مصدر مأذون للإذاعة الجزائرية إن باريس تخطئ.', ['indirect: باريس تخطئ < مصدر مأذون (قال)']],
    [
      'وترأس الفريق أول السعيد شنقريحة المراسم، حيث أكد أن الجيش جاهز.',
      ['indirect: الجيش جاهز < الفريق أول السعيد شنقريحة (أكد)'],
    ],
    [
      'وحذر المفوض العام للأونروا فيليب لازاريني، في منشور على منصة إكس، من أن الجوع باق.',
      ['indirect: الجوع باق < المفوض العام للأونروا فيليب لازاريني (حذر)'],
    ],
    [
      'وأسفر القصف عن مقتل ستة، على ما أفاد رئيس البلدية أحمد محمود.',
      ['indirect: أسفر القصف عن مقتل ستة < رئيس البلدية أحمد محمود (على ما أفاد)'],
    ],
    ['وفقا للصحيفة نفسها: «لم يتلق الوزير دعوة».', ['direct: لم يتلق الوزير دعوة < لصحيفة نفسها (وفقا)']],
  ])('%s', (text, expected) => {
    expect(quotes(text)).toEqual(expected)
  })

  test.each([
    'التقى الوزير نظيره في القاهرة وبحثا العلاقات.',
    'دعا الرئيس إلى اجتماع عاجل.',
    'يذكر أن المعرض يستمر حتى الأحد.',
    'صدرت رواية «ظل الزيتونة» عن دار «الآداب».',
    'أجرت صحيفة "النهار" استطلاعا في بيروت.',
    'ورد اسمه في القائمة.',
    'وأعادت السلطات فتح معبر «باب الهوى» أمام المسافرين.',
    'وتساءلت ريم محمود عن سبب تأخر الرواتب.',
    'وحمل المتظاهرون لافتات كتب عليها «لا للحرب».',
    'وسجل الفريق هدفين قبل أن يعلم المدرب أن المباراة انتهت.',
    'تغيرت المدينة إبان الحرب بعد أن هجرها السكان.',
    'وأمر آخر هو "الخوف من العودة".',
    'لم تكن أم خالد تتوقع أن تقضي شتاء آخر في الخيمة.',
    'لا يكفي أن يعلن الحاكم أنه مع الناس.',
    'وهو شاب يبلغ من العمر 19 سنة ويعرف أن البحر غادر.',
  ])('no quote: %s', (text) => {
    expect(quotes(text)).toEqual([])
  })

  test.each([
    ['عراقجي لـ"العربي الجديد": لا مفاوضات قبل وقف العدوان', ['indirect: لا مفاوضات قبل وقف العدوان < عراقجي (-)']],
    ['تغطية مباشرة: وقف إطلاق النار بين إسرائيل وإيران', []],
    ['رأي: لماذا يخاف العرب من الديمقراطية', []],
    ['تونس: الحكم بالسجن على وزير سابق', []],
    ['غزة: الأونروا تحذر من نقص الخيام', []],
    ['السودان: مقتل 12 مدنيا في قصف', []],
    ['غزة: 30 شهيدا في قصف على خيمة', []],
    ['مصر: نقابة الصحفيين تطالب بالإفراج عن المعتقلين', []],
    [
      'تونس: القضاء يرفض الإفراج عن أحمد محمود بحسب نقابته',
      ['indirect: القضاء يرفض الإفراج عن أحمد محمود < نقابته (بحسب)'],
    ],
    ['إسرائيل: لن نقبل بوقف النار', ['indirect: لن نقبل بوقف النار < إسرائيل (-)']],
    ['روسيا: أسقطنا 40 مسيرة', ['indirect: أسقطنا 40 مسيرة < روسيا (-)']],
    ['أنقرة: سنواصل العمليات', ['indirect: سنواصل العمليات < أنقرة (-)']],
    ['قطر: المفاوضات في مرحلة حاسمة', ['indirect: المفاوضات في مرحلة حاسمة < قطر (-)']],
    ['السودان: الدعم السريع يقصف المدينة', []],
    ['إسرائيل: حماس ترفض الصفقة', ['indirect: حماس ترفض الصفقة < إسرائيل (-)']],
    ['البرلمان اللبناني يناقش الموازنة: سجال بين النواب', []],
    ['ترامب يهدد إيران: سنضرب بقوة', ['indirect: سنضرب بقوة < ترامب (يهدد)']],
    ['رويترز عن مسؤول تركي: الاتفاق قريب جدا', ['indirect: الاتفاق قريب جدا < مسؤول تركي (-)']],
    ['فيضانات آسفي: ارتفاع الحصيلة إلى 41 قتيلا', []],
    ['انتخاب مجلس الشعب السوري: نتائج أولية وانتقادات', []],
    ['"لا أستطيع النوم": شهادات من مخيمات النازحين', ['direct: لا أستطيع النوم < - (-)']],
    ['أحمد محمود وفاطمة آدم في دمشق: جولة في السوق', []],
    ['حماس: تعثر في المفاوضات', ['indirect: تعثر في المفاوضات < حماس (-)']],
  ])('headline: %s', (text, expected) => {
    expect(quotes(text, 'headline')).toEqual(expected)
  })

  test('a statement is of the body that issued it', () => {
    const { quotes: found, entities } = extract({ text: 'وأكد بيان صادر عن وزارة الدفاع أن الجنود بخير.' })
    expect(found[0]?.speakerEntities.map((at) => entities[at]?.name)).toEqual(['وزارة الدفاع'])
  })

  test('a statement is of the body that spoke last', () => {
    const text = 'قالت خلية الإعلام الأمني إن الهجوم انتهى. وأضاف البيان أن التحقيق مستمر.'
    const { quotes: found, entities } = extract({ text })
    expect(found.map(({ speakerEntities }) => speakerEntities.map((at) => entities[at]?.name))).toEqual([
      ['خلية الإعلام الأمني'],
      ['خلية الإعلام الأمني'],
    ])
  })

  test('who the sentence before is about speaks where the verb names nobody', () => {
    const before = 'قال دياب سرية: «هناك مقابر لم تفتح».\n'
    expect(quotes(`${before}ولا يخفي المحامي أنور البني قلقه. «العدالة بطيئة»، يقول، «لكنها آتية».`)[1]).toBe(
      'direct: العدالة بطيئة | لكنها آتية < المحامي أنور البني (يقول)',
    )
  })

  test('what an interviewer asks is nobody’s statement, but whom the question names may have said it', () => {
    expect(quotes('هل تعتقد أن إيران ستقبل؟', 'heading')).toEqual([])
    expect(quotes('س: وماذا عن دور فرنسا؟', 'heading')).toEqual([])
    expect(quotes('قال بعض النقاد إن الرواية قاسية، ما رأيك؟', 'heading')).toHaveLength(1)
  })

  test('the last speaker who agrees goes on speaking in the next paragraph', () => {
    expect(quotes('قالت هند البلوشي: "بدأنا الفكرة على ورقة".\nوأضافت: "ثم جاء التمويل".')[1]).toBe(
      'direct: ثم جاء التمويل < هند البلوشي (أضافت)',
    )
  })

  test('a quotation that is not closed goes on where the next paragraph opens with a mark', () => {
    expect(quotes('قال أحمد محمود: «لم أكتب عن البيت.\n«وأهدي الجائزة إلى أمي».')).toEqual([
      'direct: لم أكتب عن البيت | وأهدي الجائزة إلى أمي < أحمد محمود (قال)',
    ])
  })

  test.each(['headline', 'heading'] as const)('a %s quotes with a colon', (kind) => {
    expect(quotes('محمود عباس: "لن نتراجع عن حقوقنا"', kind)).toEqual(['direct: لن نتراجع عن حقوقنا < محمود عباس (-)'])
  })

  test.each([
    ['وبحسب إحصاءات الدفاع المدني السوري، قتل 63 شخصا.', 'الدفاع المدني السوري'],
    ['طالبت منظمة "هيومن رايتس ووتش" بـ"تحقيق مستقل في الحادثة".', 'هيومن رايتس ووتش'],
  ])('a document or body speaks for whom it names: %s', (text, name) => {
    const { quotes: found, entities } = extract({ text })
    expect(found.map(({ speakerEntities }) => speakerEntities.map((at) => entities[at]?.name))).toEqual([[name]])
  })
})

test.each([
  [
    'In a statement, the family said:\n"We are devastated.\n"He was a teacher.\nWe ask for privacy."\nThe case goes on.',
    ['direct: We are devastated | He was a teacher | We ask for privacy < the family (said)'],
  ],
  [
    'وقال أحمد محمود: «فقدنا أبا وصديقا.\nونطلب احترام خصوصيتنا».\nوالتحقيق مستمر.',
    ['direct: فقدنا أبا وصديقا | ونطلب احترام خصوصيتنا < أحمد محمود (قال)'],
  ],
  ['وقالت العائلة في بيان:\n«فقدنا أبا وصديقا».', ['direct: فقدنا أبا وصديقا < العائلة (قالت)']],
  ['John Carter gave three reasons:\nCost, time and people.', []],
  ['وأضاف الوزير:\nالبلاد بخير ولا خوف عليها.', []],
])('a statement of several paragraphs: %s', (text, expected) => {
  expect(quotes(text)).toEqual(expected)
})

test.each([
  ['Sudan: RSF kills dozens in attack on mosque', []],
  ['Gaza aid: Netanyahu denies starvation policy', []],
  ['Netanyahu: There is no starvation', ['indirect: There is no starvation < Netanyahu (-)']],
])('English headline: %s', (text, expected) => {
  expect(quotes(text, 'headline')).toEqual(expected)
})

test('a pronoun is whom the sentence, or the one before, is about', () => {
  const before = 'Matteo Piantedosi said: “Our agreements save lives.”\n'
  expect(quotes(`${before}Human Rights Watch’s Judith Sunderland disagrees. “They trap people,” she says.`)[1]).toBe(
    'direct: They trap people < Human Rights Watch’s Judith Sunderland (says)',
  )
  expect(quotes(`${before}Mel Stride blamed what he called Labour’s "reckless choices".`)[1]).toBe(
    'direct: reckless choices < Mel Stride (called)',
  )
})

describe('English', () => {
  test.each([
    [
      'Hezbollah denied that, with its lawmaker Hassan Fadlallah calling the claim "a pretext for murder".',
      ['direct: a pretext for murder < its lawmaker Hassan Fadlallah (calling)'],
    ],
    [
      'The prime minister faced a revolt after 40 members signed a letter saying they would not back cuts.',
      ['indirect: they would not back cuts < 40 members (saying)'],
    ],
    [
      "“It takes time,” John Smith said, responding to Mary Brown's comment that talks could resume.",
      ['direct: It takes time < John Smith (said)'],
    ],
    [
      'The bank said that, with prices rising, it would act.',
      ['indirect: with prices rising, it would act < The bank (said)'],
    ],
    [
      'According to Amal Haddad, a nurse at the main hospital, "the wounded came in waves".',
      ['direct: the wounded came in waves < Amal Haddad (According to)'],
    ],
    [
      'According to the minister, a ceasefire was agreed, and the guns fell silent.',
      ['indirect: a ceasefire was agreed, and the guns fell silent < the minister (According to)'],
    ],
    [
      '“We will send them Patriots,” Mr. Trump told reporters. “He talks nice.”',
      ['direct: We will send them Patriots | He talks nice < Mr. Trump (told)'],
    ],
    [
      'Mr. Zelensky, in his address, thanked Mr. Trump and said his army had received the signals.',
      ['indirect: his army had received the signals < Mr. Zelensky (said)'],
    ],
    [
      'Anna Kovac has died aged 91, her family announced.',
      ['indirect: Anna Kovac has died aged 91 < her family (announced)'],
    ],
    [
      '"It is bleak," according to Ruth Gregory, an economist. "We expect growth."',
      ['direct: It is bleak | We expect growth < Ruth Gregory (according to)'],
    ],
    [
      '"I would not bet on it," says Andrew Bailey\'s predecessor, Mark Carney, who left in 2020.',
      ["direct: I would not bet on it < Andrew Bailey's predecessor, Mark Carney (says)"],
    ],
    [
      'Many were killed on Friday, a rescuer and a doctors’ network said.',
      ['indirect: Many were killed on Friday < a rescuer and a doctors’ network (said)'],
    ],
    [
      'Sources close to the talks tell the BBC a deal is "weeks away".',
      ['mixed: a deal is "weeks away" < Sources close to the talks (tell)'],
    ],
    ['Apple said it would appeal.', ['indirect: it would appeal < Apple (said)']],
    ['The minister resigned, citing “family reasons”.', ['direct: family reasons < The minister (citing)']],
    [
      'A spokesperson insisted that it “does not cooperate”, though documents suggest otherwise.',
      ['mixed: it “does not cooperate” < A spokesperson (insisted)'],
    ],
    [
      '“We expected a quiet rock,” said Maya Lind, the chief scientist. “We got a geyser.”',
      ['direct: We expected a quiet rock | We got a geyser < Maya Lind (said)'],
    ],
    [
      'FRANKFURT, July 15 (Reuters) - The operator will not finish its cable, the company said on Tuesday, sending its shares down.',
      ['indirect: The operator will not finish its cable < the company (said)'],
    ],
    ['John Carter said the deal would raise prices.', ['indirect: the deal would raise prices < John Carter (said)']],
    [
      'The minister warned that prices could rise, adding: "We are ready."',
      ['indirect: prices could rise < The minister (warned)', 'direct: We are ready < The minister (adding)'],
    ],
    [
      'According to the World Bank, growth slowed in May.',
      ['indirect: growth slowed in May < the World Bank (According to)'],
    ],
    [
      'According to a report by the World Bank, growth slowed in May.',
      ['indirect: growth slowed in May < a report by the World Bank (According to)'],
    ],
    [
      'Mary Jones admitted her side had been “hanging on”.',
      ['mixed: her side had been “hanging on” < Mary Jones (admitted)'],
    ],
    ['Mary Jones told the court the list was false.', ['indirect: the list was false < Mary Jones (told)']],
    [
      'Mary Jones said on Tuesday construction would start in May.',
      ['indirect: construction would start in May < Mary Jones (said)'],
    ],
    ['Mary Jones announced a deal that would end the strike.', []],
    [
      '“I slept well,” said Mary Jones. “I never doubted them,” she added.',
      ['direct: I slept well < Mary Jones (said)', 'direct: I never doubted them < Mary Jones (added)'],
    ],
    ['Mary Jones called the plan "a gift to polluters".', ['direct: a gift to polluters < Mary Jones (called)']],
    ['Two bridges collapsed, the police said.', ['indirect: Two bridges collapsed < the police (said)']],
    [
      'Mary Jones said in a note to clients that the bank was "choosing between two bad films".',
      ['mixed: the bank was "choosing between two bad films" < Mary Jones (said)'],
    ],
    [
      'Last year, according to the World Bank, there were 300 workshops.',
      ['indirect: Last year | there were 300 workshops < the World Bank (according to)'],
    ],
    [
      'At a fair in May, Mary Jones recalls, a trader offered her copies.',
      ['indirect: At a fair in May | a trader offered her copies < Mary Jones (recalls)'],
    ],
    [
      'The bridge had been closed, Mary Jones said, a day after the storm.',
      ['indirect: The bridge had been closed < Mary Jones (said)'],
    ],
    [
      '“We trust nobody,” an army officer, who asked not to be named, told Reuters.',
      ['direct: We trust nobody < an army officer (told)'],
    ],
    [
      'Mary Jones told reporters the labor market remains “solid” but cautioned that prices could rise.',
      [
        'mixed: the labor market remains “solid” < Mary Jones (told)',
        'indirect: prices could rise < Mary Jones (cautioned)',
      ],
    ],
    ['Prosecutors allege that the man was beaten.', ['indirect: the man was beaten < Prosecutors (allege)']],
    [
      'Mary Jones said outside court that the ruling was a victory.',
      ['indirect: the ruling was a victory < Mary Jones (said)'],
    ],
    [
      'A spokesman for the Department for Environment, Food and Rural Affairs said it would study the findings.',
      [
        'indirect: it would study the findings < A spokesman for the Department for Environment, Food and Rural Affairs (said)',
      ],
    ],
    [
      'Mary Jones smiled. Her father, she says, had eleven apprentices.',
      ['indirect: Her father | had eleven apprentices < Mary Jones (says)'],
    ],
    [
      'Mary Jones, 26, who came back to open a workshop, thinks the internet may save it.',
      ['indirect: the internet may save it < Mary Jones (thinks)'],
    ],
    [
      'Her grandmother used to say that silver remembers the hand.',
      ['indirect: silver remembers the hand < Her grandmother (say)'],
    ],
    [
      'According to three officials briefed on the matter, prices will rise, as first reported by Bloomberg.',
      ['indirect: prices will rise < three officials briefed on the matter (According to)'],
    ],
    [
      'DAMASCUS — The army left the town on Sunday, state television reported.',
      ['indirect: The army left the town on Sunday < state television (reported)'],
    ],
    ['In Crimea, authorities declared a state of emergency.', []],
    [
      '“Nothing has changed,” Mary Jones was quoted by the Times as saying.',
      ['direct: Nothing has changed < Mary Jones (saying)'],
    ],
    [
      'Mary Jones, Vice-President for Clean, Just and Fair Growth, said: “This is our plan.”',
      ['direct: This is our plan < Mary Jones (said)'],
    ],
    [
      'His daughter, the actor Mary Jones, wrote: “I love him.”',
      ['direct: I love him < His daughter, the actor Mary Jones (wrote)'],
    ],
    ['Mary Jones, D-Mass., called the order “cruel”.', ['direct: cruel < Mary Jones (called)']],
    [
      'Mary Jones told reporters she saw no reason to leave.',
      ['indirect: she saw no reason to leave < Mary Jones (told)'],
    ],
    [
      'Mary Jones said that “unity is a red line”, Reuters reported.',
      [
        'mixed: Mary Jones said that “unity is a red line” < Reuters (reported)',
        'direct: unity is a red line < Mary Jones (said)',
      ],
    ],
    [
      'As the historian Mary Jones has noted, great powers rarely leave quietly.',
      ['indirect: great powers rarely leave quietly < the historian Mary Jones (noted)'],
    ],
    ['A man who took €61,000 from a firm told police that he was sorry.', ['indirect: he was sorry < A man (told)']],
    ['Officials who briefed us said that talks had failed.', ['indirect: talks had failed < Officials (said)']],
    [
      'Mary Jones and John Carter said the plan was dead.',
      ['indirect: the plan was dead < Mary Jones and John Carter (said)'],
    ],
    ['Mary Jones pointed out that prices had risen.', ['indirect: prices had risen < Mary Jones (pointed out)']],
    ['Mary Jones shot back that prices had risen.', ['indirect: prices had risen < Mary Jones (shot back)']],
    [
      'Two men were shot in the back, the police said.',
      ['indirect: Two men were shot in the back < the police (said)'],
    ],
    ['Mary Jones swore she would never leave.', ['indirect: she would never leave < Mary Jones (swore)']],
    ['The family paid tribute to “a devoted dad”.', ['direct: a devoted dad < The family (paid tribute)']],
    [
      'Work and Pensions Secretary Mary Jones said the reform was fair.',
      ['indirect: the reform was fair < Work and Pensions Secretary Mary Jones (said)'],
    ],
    [
      'The Institute for Fiscal Studies (IFS) think tank said prices had risen.',
      ['indirect: prices had risen < The Institute for Fiscal Studies (IFS) think tank (said)'],
    ],
    [
      '“We lost men,” a member of the Joint Task Force (JTF), John Carter, told the paper.',
      ['direct: We lost men < a member of the Joint Task Force (JTF), John Carter (told)'],
    ],
    [
      'Among them were five Indians and a couple, said Mary Jones, an official at the agency.',
      ['indirect: Among them were five Indians and a couple < Mary Jones (said)'],
    ],
    [
      'A strike killed a commander, three officials said, straining a truce that mediators had sought.',
      ['indirect: A strike killed a commander < three officials (said)'],
    ],
    [
      'Mary Jones told Reuters disarmament south of the river was nearly complete.',
      ['indirect: disarmament south of the river was nearly complete < Mary Jones (told)'],
    ],
    [
      'Mary Jones warned that jobs were at risk, and vowed to fight “every single one”.',
      ['indirect: jobs were at risk < Mary Jones (warned)'],
    ],
    [
      'Mary Jones said the plan was “ready” and dismissed the protest as “theatre”.',
      ['mixed: the plan was “ready” < Mary Jones (said)', 'direct: theatre < Mary Jones (dismissed)'],
    ],
    [
      'The UN agency for refugees, UNRWA, said its school was full.',
      ['indirect: its school was full < The UN agency for refugees, UNRWA (said)'],
    ],
    [
      'Walking helps, according to a study of 68,000 adults published on Monday.',
      ['indirect: Walking helps < a study of 68,000 adults (according to)'],
    ],
    ['The firm raised its full-year profit forecast on Monday after sales rose.', []],
    [
      '“Inflation is not gone,” wrote Barclays’ John Carter.',
      ['direct: Inflation is not gone < Barclays’ John Carter (wrote)'],
    ],
    ['Parents wept; one woman rose and shouted “Justice!”', ['direct: Justice < one woman (shouted)']],
    [
      'According to the 2022 census, the island has 634 people.',
      ['indirect: the island has 634 people < the 2022 census (According to)'],
    ],
    ['Mary Jones was not: the plan, she said, was “a bribe”.', ['mixed: the plan | was “a bribe” < Mary Jones (said)']],
    ['Mary Jones said it was “theft,” and promised a response.', ['mixed: it was “theft,” < Mary Jones (said)']],
    ['Mary Jones ruled that out as long as the threat stands.', []],
    ['The army said at least ten people had died.', ['indirect: at least ten people had died < The army (said)']],
    ['Mary Jones insisted talks were alive.', ['indirect: talks were alive < Mary Jones (insisted)']],
    ['Mary Jones promised voters she would win.', []],
    ['Mary Jones warned voters she would fight.', ['indirect: she would fight < Mary Jones (warned)']],
    ['Mary Jones resigned, citing “personal reasons”.', ['direct: personal reasons < Mary Jones (citing)']],
    [
      'The bank rose at 2 a.m. on Sunday, Mary Jones said.',
      ['indirect: The bank rose at 2 a.m. on Sunday < Mary Jones (said)'],
    ],
    [
      '‘My neighbours’ fields will be ruined, and we won’t have it,’ said Mary Jones.',
      ['direct: My neighbours’ fields will be ruined, and we won’t have it < Mary Jones (said)'],
    ],
    ['A draft seen by the Guardian says the plan is at risk.', ['indirect: the plan is at risk < A draft (says)']],
    ['In her memoir, “The Cold Sky,” Mary Jones tells of her youth.', []],
    ['Both sides urged caution as the talks went on.', []],
    [
      'Mary Jones: We have waited for years and we deserve clarity.',
      ['indirect: We have waited for years and we deserve clarity < Mary Jones (-)'],
    ],
    [
      'The Ministry of Culture and Tourism insists that the craft is protected.',
      ['indirect: the craft is protected < The Ministry of Culture and Tourism (insists)'],
    ],
  ])('%s', (text, expected) => {
    expect(quotes(text)).toEqual(expected)
  })

  test('a statement goes on over paragraphs that each open with a mark, and closes once', () => {
    expect(quotes('Mary Jones said: “We will go.\n“We will stay.\n“We will win.”')).toEqual([
      'direct: We will go | We will stay | We will win < Mary Jones (said)',
    ])
  })

  test('what is announced at a paragraph’s end is the next one', () => {
    expect(quotes('In a letter, Mary Jones wrote:\n“We ask you to leave.”')).toEqual([
      'direct: We ask you to leave < Mary Jones (wrote)',
    ])
  })

  test('he, she and it are a man, a woman and a body', () => {
    const text = 'Mary Jones said it was over. Unesco said no. John Carter said yes.\n“I know,” she added.'
    expect(quotes(text).at(-1)).toBe('direct: I know < Mary Jones (added)')
  })

  test('a description is whom its paragraph is about', () => {
    const over = extract({
      text: 'Tennis in Rome\nIga Lind won the final in three sets on Sunday and wept as she lifted the trophy.\n“I never dreamed of this,” the Pole said.',
    })
    expect(over.quotes[0]?.speakerEntities.map((at) => over.entities[at]?.name)).toEqual(['Iga Lind'])
    const text = 'Iga Lind won the final. “I never dreamed of this,” the Pole said.'
    const { quotes: found, entities } = extract({ text })
    expect(found[0]?.speakerEntities.map((at) => entities[at]?.name)).toEqual(['Iga Lind'])
  })

  test('a ministry is not the country that has it', () => {
    const { quotes: found } = extract({
      text: "Rain fell in Lebanon. Lebanon's health ministry said it had killed five.",
    })
    expect(found.map(({ speakerEntities }) => speakerEntities)).toEqual([[]])
  })

  test('a heading in quotation marks is said by nobody it names', () => {
    expect(quotes('“Nobody picks up the phone”', 'heading')).toEqual(['direct: Nobody picks up the phone < - (-)'])
  })

  test('he is whom the paragraph before is about, before those who spoke earlier', () => {
    expect(quotes('“We won,” said John Carter.\nPaul Weber left the hall.\n“We were robbed,” he said.').at(-1)).toBe(
      'direct: We were robbed < Paul Weber (said)',
    )
  })

  test('what he added at a sentence’s end is of who spoke, not of whom it is about', () => {
    expect(quotes('John Carter said it was over. Paul Weber had fled, he added.').at(-1)).toBe(
      'indirect: Paul Weber had fled < John Carter (added)',
    )
  })

  test('he is no document that speaks', () => {
    expect(quotes('John Carter said no. An affidavit says he told a friend that it was over.').at(-1)).toBe(
      'indirect: it was over < John Carter (told)',
    )
  })

  test('he points to something before a colon', () => {
    expect(
      quotes('John Carter insisted the plan was alive. He points to Norway: “They dig tunnels there.”').at(-1),
    ).toBe('direct: They dig tunnels there < John Carter (-)')
  })

  test('a heading says what somebody says, with his name or under the hour of a live page', () => {
    expect(quotes('John Carter: ‘I take full responsibility’', 'heading')).toEqual([
      'direct: I take full responsibility < John Carter (-)',
    ])
    expect(quotes('14:10 ‘Stay away from the front’', 'heading')).toEqual(['direct: Stay away from the front < - (-)'])
  })

  test('a colon opens what is said behind a rubric, and behind what somebody is', () => {
    expect(quotes('Interview: ‘I stopped reading reviews in May’', 'headline')).toEqual([
      'direct: I stopped reading reviews in May < - (-)',
    ])
    expect(quotes('John Carter, lead weather presenter: The wind will not let up.')).toEqual([
      'indirect: The wind will not let up < John Carter (-)',
    ])
  })

  test('she is the person of the paragraph before where nobody has spoken yet', () => {
    expect(quotes('Mary Jones bends over her work.\n“Nobody has asked me that,” she said.')).toEqual([
      'direct: Nobody has asked me that < Mary Jones (said)',
    ])
  })

  test('she is who was named in the words that quote her', () => {
    const text = '“I met Halima Abakar in May. She told me: ‘They shot my son.’ I wept,” said Mary Jones.'
    expect(quotes(text)).toContain('direct: They shot my son < Halima Abakar (told)')
  })

  test.each(["Sudan's ambassador said the plan was a failure.", 'The UN rights chief said the plan was a failure.'])(
    'an office is not the body or country it belongs to: %s',
    (text) => {
      expect(extract({ text }).quotes.map(({ speakerEntities }) => speakerEntities)).toEqual([[]])
    },
  )

  test('she is the person of the sentence before', () => {
    expect(quotes('Mary Jones smiled. “Nobody has asked me that,” she said.')).toEqual([
      'direct: Nobody has asked me that < Mary Jones (said)',
    ])
  })
})

test.each([
  ['وأكد السياري، في مؤتمر "يوروموني" بالرياض، أن الاحتياطيات زادت.', ['الاحتياطيات زادت < السياري']],
  ['وتتوقع الشركة عجزا كبيرا، بحسب مذكرة اطلعت عليها "الاقتصادية".', []],
  ['وقال دبلوماسي أوروبي، طالبا عدم ذكر اسمه، إن المهلة باقية.', ['المهلة باقية < دبلوماسي أوروبي']],
  ['وقالت والدة المجني عليها، وهي تغادر: «حق بنتي رجع».', ['حق بنتي رجع < والدة المجني عليها']],
  ['قال عراقجي: «الكرة ليست عندنا».', ['الكرة ليست عندنا < عراقجي']],
])('what is said, and by whom: %s', (text, wanted) => {
  const slice = (span: { start: number; end: number } | null | undefined) => span && text.slice(span.start, span.end)
  expect(extract({ text }).quotes.map(({ content, speaker }) => `${slice(content[0])} < ${slice(speaker)}`)).toEqual(
    wanted,
  )
})

test.each([
  ['وذكر بلاغ للمديرية العامة للأمن الوطني أن العملية نجحت.', 'بلاغ للمديرية العامة للأمن الوطني'],
  ['وردت النائبة البرلمانية عن حزب النور: «لن نصمت اليوم».', 'النائبة البرلمانية عن حزب النور'],
  [
    'وصرح محمد الشناوي المتحدث الرسمي باسم رئاسة الجمهورية بأن اللقاء طال.',
    'محمد الشناوي المتحدث الرسمي باسم رئاسة الجمهورية',
  ],
  ['زار الوزير مدن حمص وحماة وأكد أن العمل مستمر.', 'الوزير'],
  ['مقابلة | وزيرة الثقافة التونسية: المهرجان لن يتأجل\n\nتونس – العربي الجديد', 'وزيرة الثقافة التونسية'],
  ['سوريا: «قسد» تعلن انسحاباً جزئياً من دير حافر... ودمشق: ننتظر التنفيذ\n\nأعلنت «قسد» الانسحاب.', 'دمشق'],
])('one quote, whose speaker is a whole phrase and no more: %s', (text, speaker) => {
  const spans = extract({ text }).quotes.map((quote) => quote.speaker)
  expect(spans.map((span) => span && text.slice(span.start, span.end))).toEqual([speaker])
})

test('an answer in quotation marks follows its question', () => {
  const lines = ['هل تعتقدون أن الانتخاب ممكن؟', '«بصراحة، لا. ما زال أمامنا طريق طويل».']
  const text = lines.join('\n')
  const blocks = lines.map((line, index) => {
    const start = text.indexOf(line)
    const kind = index === 0 ? 'heading' : 'paragraph'
    return { kind, start, end: start + line.length, direction: null, status: 'suggested', origin: 'auto:test' } as const
  })
  const [quote] = extract({ text, blocks }).quotes
  expect(quote?.kind).toBe('direct')
  expect(quote?.content.map(({ start, end }) => text.slice(start, end))).toEqual(['بصراحة، لا. ما زال أمامنا طريق طويل'])
})
