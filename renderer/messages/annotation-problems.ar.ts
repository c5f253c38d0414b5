import type { AnnotationProblem, AnnotationTool, Misfit, PlaceInFile } from '../../shared/annotation-problem.ts'
import type { Arabic } from './format.ts'

const ADVICE: Readonly<Record<AnnotationTool, string>> = {
  doccano: 'صدّر المشروع من doccano ثانيةً بصيغة JSONL وافتحه.',
  labelstudio: 'صدّر المشروع من Label Studio ثانيةً بصيغة JSON وافتحه.',
  brat: 'صحّح ملف ‎.ann‎ أو صدّر المجلد ثانيةً من مصدره، ثم افتحه من جديد.',
}

const TEXT_IN_TASK = 'افتح نصها أو صفحتها ملفًّا مستقلًّا؛ تُقرأ الوسوم حيث يكون النص نفسه في المهمة.'

/** Words of a file in a sentence, whatever their direction. */
const apart = (words: string): string => `\u2068${words}\u2069`

/** As `annotationProblemInEnglish` says it. */
export function annotationProblemInArabic(
  problem: AnnotationProblem,
  f: Arabic,
): readonly [reason: string, advice: string] {
  switch (problem.code) {
    case 'annotation_left': {
      const { where, what, misfit } = problem
      const subject = what === null ? placed(where, f) : `${placed(where, f)}، ${apart(what)}`
      return [`${subject}: ${misfitted(misfit)}. تُرك وحده وقُرئ باقي المقال.`, ADVICE[problem.tool]]
    }
    case 'relations_left':
      return [
        `${placed(problem.where, f)}: علاقات ليست بين اقتباس وما يتبعه (${apart(problem.types)}): ${f.number(problem.count)}. تُركت وحدها وقُرئ باقي المقال.`,
        ADVICE[problem.tool],
      ]
    case 'annotators_left':
      return [
        `${placed(problem.where, f)}: وسمه أكثر من واحد (${f.number(problem.count)})؛ أُخذ عمل الأول أو المعتمَد.`,
        'لأخذ وسوم غيره صدّر وسومه وحدها.',
      ]
    case 'item_wrong': {
      const shape = problem.tool === 'labelstudio' ? 'ليست مهمة فيها نص' : 'ليس نصًّا بوسوم كما يكتبه doccano'
      const why = {
        not_json: 'ليس JSON',
        no_text: 'لا نص فيه',
        other_shape: shape,
        page: 'وسومها في صفحة، ومواضعها هناك ليست مواضع في النص',
        address: 'ليس فيها إلا عنوان نصها، ولا يُجلب شيء من الشبكة',
      }[problem.why]
      const inTask = problem.why === 'page' || problem.why === 'address'
      return [`${placed(problem.where, f)} ${why}.`, inTask ? TEXT_IN_TASK : ADVICE[problem.tool]]
    }
    case 'list_not_json':
      return ['هذا ليس JSON، أو هو ناقص.', ADVICE[problem.tool]]
    case 'standoff_alone':
      return [
        'في هذا الملف مواضع الوسوم وحدها، وليس النص بجانبه.',
        'ضع ملف ‎.txt‎ الذي له الاسم نفسه في مجلده وافتح المجلد.',
      ]
    case 'no_tasks':
      return ['لا مهام فيه.', ADVICE.labelstudio]
    case 'no_tags':
      return ['لا كلمات فيه بوسوم مثل B-PER وI-PER وO.', 'تحقّق من أن الوسم في العمود الأخير، ومن أنه يبيّن أين يبدأ الاسم.']
    case 'lines_without_tag':
      return [
        `سطور ليست كلمة ووسمها: ${f.number(problem.count)}. قُرئ ما عداها.`,
        'تحقّق من أن في أول كل سطر كلمة وفي آخره وسمها.',
      ]
    case 'coreference':
      return [
        'لم يُقرأ ما في «Entity=»، فهو على كل مركّب اسمي وكل ضمير لا على الأسماء وحدها. أما النص فقُرئ.',
        'تُقرأ أسماء CoNLL-U من «NER=B-PER» في العمود الأخير، أو من ملف في كل سطر منه كلمة ووسمها.',
      ]
  }
}

function placed(where: PlaceInFile, f: Arabic): string {
  switch (where.in) {
    case 'line':
      return `السطر ${f.number(where.number)}`
    case 'item':
      return `العنصر ${f.number(where.number)}`
    case 'task':
      return `المهمة ${f.number(where.number)}`
    case 'ann_line':
      return `السطر ${f.number(where.number)} في ملف ‎.ann‎`
    case 'ann':
      return 'ملف ‎.ann‎'
  }
}

function misfitted(misfit: Misfit): string {
  switch (misfit.why) {
    case 'outside':
      return `الموضع ${apart(`[${misfit.start}, ${misfit.end})`)} خارج النص`
    case 'other_words':
      return `في النص ${apart(misfit.text)} وليس ${apart(misfit.written)}`
    case 'half_line_end':
      return 'هو نصف نهاية سطر'
    case 'out_of_order':
      return 'أجزاؤه ليست بترتيبها'
    case 'torn':
      return 'بين أجزائه كلمات أخرى'
    case 'wordless':
      return 'كلماته ليست في النص'
    case 'no_span':
      return 'ليس جزءًا من النص له وسم'
    case 'no_results':
      return 'لا قائمة نتائج فيه'
    case 'unread':
      return 'ليس بصيغة brat'
  }
}
