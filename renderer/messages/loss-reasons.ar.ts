import type { LossReason } from '../../shared/loss-reason.ts'

/** Why a format cannot hold an annotation. */
export const LOSS_REASONS_AR: Readonly<Record<LossReason, string>> = {
  'its place is not a stretch of the text': 'موضعه ليس جزءًا من النص',
  'another mention of the same words goes out under the same label': 'يُصدَّر ذِكر آخر للكلمات نفسها بالتصنيف نفسه',
  'a near-duplicate by another outlet is in another part': 'له نسخة مشابهة من منبر آخر في قسم آخر',
  'nested in a longer mention': 'داخل ذِكر أطول منه',
  'overlaps a longer mention': 'يتداخل مع ذِكر أطول منه',
  'stands at the same place as another mention': 'موضعه هو موضع ذِكر آخر',
  'has no token to itself': 'لا كلمة له وحده',
  'begins or ends inside a token; the whole token was tagged': 'يبدأ أو ينتهي داخل كلمة؛ وُسمت الكلمة كلها',
  'begins or ends inside a token, and such mentions are left out':
    'يبدأ أو ينتهي داخل كلمة، وتُترك مواضع الذِّكر المماثلة',
  'not in the words of one block': 'ليس بين كلمات فقرة واحدة',
  'CoNLL does not say which mentions are one entity': 'لا تقول صيغة CoNLL أي مواضع الذِّكر لكيان واحد',
  'CoNLL holds no quotes': 'لا تتسع صيغة CoNLL للاقتباسات',
  'begins or ends where spaCy’s own tokenizer does not cut; its trainer drops it':
    'يبدأ أو ينتهي حيث لا يفصل spaCy بين الكلمات؛ فيُسقطه عند التدريب',
  'begins or ends inside a token; the whole token was taken': 'يبدأ أو ينتهي داخل كلمة؛ أُخذت الكلمة كلها',
  'begins or ends inside a token, and such spans are left out': 'يبدأ أو ينتهي داخل كلمة، وتُترك المقاطع المماثلة',
  'begins or ends at a space that is no token': 'يبدأ أو ينتهي عند مسافة لا تُعدّ كلمة',
  'the span groups have the words of the speaker only': 'في مجموعات المقاطع لفظ القائل وحده، لا كيانه',
  'there is no span group for where it was said': 'لا مجموعة مقاطع لمن قيل له',
  'its label is that of a part of a quote there, and it will be read as one':
    'تصنيفه هناك هو تصنيف جزء من اقتباس، وسيُقرأ كذلك',
  'doccano holds no value of a date': 'لا تتسع صيغة doccano لقيمة التاريخ',
  'doccano holds no entity that speaks, only its words': 'لا تتسع صيغة doccano لكيان القائل، بل للفظه وحده',
  'doccano does not say which mentions are one entity': 'لا تقول صيغة doccano أي مواضع الذِّكر لكيان واحد',
  'Label Studio holds no value of a date': 'لا تتسع صيغة Label Studio لقيمة التاريخ',
  'Label Studio holds no entity that speaks, only its words': 'لا تتسع صيغة Label Studio لكيان القائل، بل للفظه وحده',
  'Label Studio does not say which mentions are one entity': 'لا تقول صيغة Label Studio أي مواضع الذِّكر لكيان واحد',
  'an end of a line where a span begins or ends is not kept': 'يبدأ مقطع منه أو ينتهي بنهاية سطر، وهي لا تُحفظ',
  'white space in its remark is not kept': 'لا تُحفظ المسافات في ملاحظته كما هي',
  'brat holds no name of an entity, only which mentions are the same':
    'لا تتسع صيغة brat لاسم الكيان، بل تقول أي مواضع الذِّكر له',
  'brat holds no entity that speaks, only its words': 'لا تتسع صيغة brat لكيان القائل، بل للفظه وحده',
  'characters that XML cannot hold were replaced, one for one': 'استُبدلت محارف لا تتسع لها صيغة XML، كل محرف بآخر',
  'its value is not in the type system': 'لا مكان لقيمته في نظام الأنواع',
  'only an identifier says which mentions are one entity': 'لا يدل على مواضع ذِكر الكيان الواحد إلا معرّف',
  'its link to an identity is only suggested, which the record cannot say':
    'ربطه باسم في سجل الأسماء مقترح فقط، ولا تقول الصيغة ذلك',
  'its label is not one of the corpus, so it has no class': 'تصنيفه ليس من تصنيفات المدوّنة، فلا فئة له',
  'only the name of an entity goes out, not its aliases or reference':
    'يُصدَّر اسم الكيان وحده، لا صيغ اسمه الأخرى ولا مرجعه',
  'there is no column for where it was said': 'لا عمود لمن قيل له',
  'a text like a formula got an apostrophe before it': 'نص يشبه معادلة، فوُضعت قبله فاصلة عليا',
  'no mention or quote names it, and only those have tables': 'لا يسمّيه ذِكر ولا اقتباس، والجداول لهذين وحدهما',
  'the answer has no value of a date': 'لا قيمة للتاريخ في الجواب',
  'the answer does not say where it was said': 'لا يقول الجواب لمن قيل',
  'the answer does not say which mentions are one entity': 'لا يقول الجواب أي مواضع الذِّكر لكيان واحد',
}
