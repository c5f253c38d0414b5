import type { BinaryKind, Explained, ImportProblem } from '../../shared/import-problem.ts'
import { annotationProblemInArabic } from './annotation-problems.ar.ts'
import type { Arabic } from './format.ts'

const BINARY: Readonly<Record<BinaryKind, string>> = {
  pdf: 'مستند PDF',
  old_office: 'مستند Word أو Excel قديم',
  rtf: 'مستند Rich Text',
  media: 'صورة أو تسجيل',
  compressed: 'ملف مضغوط',
  database: 'قاعدة بيانات',
  web_archive: 'صفحة أو رسالة محفوظة في ملف واحد (MHTML)',
  open_document: 'ملف OpenDocument',
  xml: 'ملف بيانات XML، كخلاصة أخبار،',
}

const SAVE_AS_TEXT = 'افتحه بالبرنامج الذي أُنشئ به واحفظه نصًّا عاديًّا، أو انسخ نصه والصقه هنا.'
const CORRECT_LINE = 'صحّح السجل في الملف أو صدّره ثانيةً من مصدره، ثم افتحه من جديد.'
const PERMISSION = 'اطلب الإذن بقراءته، أو انسخه إلى مجلد يخصك.'
const UNPACK = 'فُكّ ضغط الأرشيف بنفسك وافتح المجلد.'
const PASTE = 'افتحها في المتصفح وانسخ المقال والصقه هنا.'
const CHOOSE_FILE = 'تحقّق من أنه الملف الصحيح.'

/** Why a file could not be read and what can be done, as `explainedInEnglish` says it. */
export const problemAr =
  (f: Arabic) =>
  (problem: ImportProblem): Explained => {
    const [reason, advice] = arabic(problem, f)
    return { reason, advice }
  }

function arabic(problem: ImportProblem, f: Arabic): readonly [reason: string, advice: string] {
  switch (problem.code) {
    case 'gone':
      return ['لم يعد موجودًا.', 'تحقّق مما إذا نُقل أو غُيّر اسمه، ثم افتحه من جديد.']
    case 'forbidden':
      return ['لا يُسمح لك بقراءته.', PERMISSION]
    case 'link_loop':
      return ['الرابط يعود إلى نفسه.', 'افتح الملف المقصود.']
    case 'path_too_long':
      return ['مساره أطول مما يقبله هذا النظام.', 'انقله إلى مجلد مساره أقصر.']
    case 'not_a_file':
      return ['ليس هذا ملفًّا ولا مجلدًا.', 'اختر ملفًّا أو مجلدًا.']
    case 'not_handed_over':
      return [
        'لم يستطع المتصفح تسليمه.',
        'تحقّق من أنه ما زال في مكانه، ومن أنه يُسمح لك بقراءته، ومن أن في القرص متسعًا، ثم أضفه ثانيةً.',
      ]
    case 'unreadable':
      return [`تعذّرت قراءته (${problem.detail}).`, 'تحقّق من أن القرص موصول، ثم أعد المحاولة.']
    case 'too_large':
      return [
        `الملف كبير جدًّا: ${f.number(problem.megabytes)} م.ب، والحد ${f.number(problem.limit)} م.ب.`,
        'قسّمه إلى ملفات أصغر، أو احفظه بصيغة JSON Lines فلا حد لحجمها.',
      ]
    case 'too_slow':
      return ['طالت قراءته فأُوقفت.', 'قسّم الملف أو احفظه نصًّا عاديًّا.']
    case 'too_much_memory':
      return ['احتاجت قراءته ذاكرة كبيرة فأُوقفت.', 'قسّم الملف أو احفظه نصًّا عاديًّا.']
    case 'too_deep':
      return ['تداخُل عناصره أعمق من أن تكون مقالات.', 'احفظ المقالات نصًّا عاديًّا أو جدولًا بسيطًا.']
    case 'broken':
      return [`تعذّرت قراءته: ${problem.detail}`, 'احفظه نصًّا عاديًّا بترميز UTF-8 وأضفه ثانيةً.']
    case 'empty':
      return ['الملف فارغ.', `${CHOOSE_FILE} لا نص فيه.`]
    case 'nothing_pasted':
      return ['لا يوجد نص.', 'انسخ المقال من جديد.']
    case 'not_text':
      return ['ليس هذا ملفًّا نصيًّا.', 'احفظ المقال نصًّا عاديًّا أو HTML وافتحه.']
    case 'mixed_encodings':
      return [
        'فيه ترميزان: بعض سطوره بترميز UTF-8 وبعضها بغيره.',
        'احفظ كل جزء في ملف وحده، أو احفظه كله بترميز UTF-8 من مصدره، ثم أضفه ثانيةً.',
      ]
    case 'encoding':
      return [`لا يعرف إسناد ترميزًا اسمه «${problem.encoding}».`, 'اختر ترميزًا آخر.']
    case 'binary':
      return [`هذا ${BINARY[problem.what]} لا ملف نصي.`, SAVE_AS_TEXT]
    case 'page_too_large':
      return ['أجزاء الصفحة أكثر من أن تكون مقالًا.', PASTE]
    case 'page_without_article':
      return ['لم يوجد مقال في هذه الصفحة.', PASTE]
    case 'docx_broken':
      return ['ليس هذا مستند Word، أو هو تالف.', SAVE_AS_TEXT]
    case 'docx_damaged':
      return ['مستند Word تالف أو ناقص.', 'احصل عليه من مصدره من جديد، أو أصلحه ببرنامج Word.']
    case 'docx_entities':
      return ['يعرّف المستند كيانات XML، وهذا ما لا يفعله أي معالج نصوص.', SAVE_AS_TEXT]
    case 'docx_without_text':
      return ['لا نص في المستند.', `${CHOOSE_FILE} الصور والمسوح لا نص فيها.`]
    case 'spreadsheet':
      return ['هذا جدول حسابات.', 'افتحه بالبرنامج الذي أُنشئ به واحفظه CSV بترميز UTF-8.']
    case 'not_json':
      return ['ليس هذا JSON.', 'صدّره ثانيةً من مصدره؛ ربما انقطع.']
    case 'no_rows':
      return ['لا مقالات فيه.', `${CHOOSE_FILE} لا صفوف فيه ذات نص.`]
    case 'own_table':
      return [
        'هذا جدول وسوم كتبه إسناد لبرامج الجداول، والمقالات ليست فيه.',
        'صدّر بصيغة JSON Lines وافتح ما صُدّر: يعود كل شيء.',
      ]
    case 'no_text_field':
      return [`لا يتضح أي حقل هو نص المقال. الحقول: ${f.list(problem.fields)}.`, 'اختر حقل النص عند إضافة الملف.']
    case 'too_many_fields':
      return [`أعمدته أكثر من ${f.number(problem.limit)}.`, 'أبقِ الأعمدة التي فيها المقالات، ثم افتحه من جديد.']
    case 'row_without_text':
      return [`الصف ${f.number(problem.line)} بلا نص.`, 'تحقّق مما إذا كان النص في حقل آخر.']
    case 'row_open':
      return [
        `في الصف ${f.number(problem.line)} علامة اقتباس لا تُغلق، فلم يُقرأ هو ولا ما بعده.`,
        'أغلقها، أو اكتبها مرتين إن كانت من النص، ثم افتح الملف من جديد.',
      ]
    case 'row_cut':
      return [
        `في نص الصف ${f.number(problem.line)} فاصلة أو علامة اقتباس تُقرأ نهايةً له، فلم يُقرأ.`,
        'ضع النص بين علامتي اقتباس، واكتب ما فيه منها مرتين، ثم افتح الملف من جديد.',
      ]
    case 'line_not_json':
      return [`السطر ${f.number(problem.line)} ليس JSON.`, CORRECT_LINE]
    case 'line_too_deep':
      return [`تداخُل عناصر السطر ${f.number(problem.line)} أعمق من أن يكون مقالًا.`, CORRECT_LINE]
    case 'line_too_long':
      return [`السطر ${f.number(problem.line)} أطول من ${f.number(problem.limit)} م.ب.`, 'ضع كل مقال في سطر وحده.']
    case 'not_a_record':
      return [`السطر ${f.number(problem.line)} ليس مقالًا بصيغة إسناد: ${problem.detail}.`, CORRECT_LINE]
    case 'left_out':
      return [
        `السطر ${f.number(problem.line)}، ${problem.id}: ${problem.detail}. تُرك وحده وقُرئ باقي المقال.`,
        CORRECT_LINE,
      ]
    case 'archive_broken':
      return ['الأرشيف تالف أو ناقص.', 'احصل عليه ثانيةً من مصدره، أو فُكّ ضغطه بنفسك.']
    case 'archive_overlap':
      return ['ملفات الأرشيف متراكبة، كما في الأرشيفات المصنوعة لملء القرص.', UNPACK]
    case 'archive_name':
      return ['اسمه يقود إلى خارج الأرشيف.', UNPACK]
    case 'archive_link':
      return ['هو رابط لا ملف.', 'ضع في الأرشيف الملف المقصود.']
    case 'archive_locked':
      return ['هو محمي بكلمة سر.', UNPACK]
    case 'archive_method':
      return ['ضُغط بطريقة لا يعرفها إسناد.', UNPACK]
    case 'archive_bomb':
      return ['يتضخم بلا حد عند فك ضغطه.', UNPACK]
    case 'archive_entries':
      return [`في الأرشيف أكثر من ${f.number(problem.limit)} ملف.`, 'قسّمه إلى أرشيفات أصغر.']
    case 'archive_depth':
      return [`أرشيفات داخل أرشيفات إلى عمق يزيد على ${f.number(problem.limit)}.`, UNPACK]
    case 'archive_total':
      return [`حجمه بعد فك الضغط أكبر من ${f.number(problem.limit)} م.ب؛ لم يُقرأ الباقي.`, 'قسّمه إلى أرشيفات أصغر.']
    case 'not_storable':
      return [`تعذّر حفظه: ${problem.detail}.`, 'يُرجى الإبلاغ عن هذا: قُرئ الملف خطأً.']
    case 'annotation_left':
    case 'relations_left':
    case 'annotators_left':
    case 'item_wrong':
    case 'list_not_json':
    case 'standoff_alone':
    case 'no_tasks':
    case 'no_tags':
    case 'lines_without_tag':
    case 'coreference':
      return annotationProblemInArabic(problem, f)
  }
}
