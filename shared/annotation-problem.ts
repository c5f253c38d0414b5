/*
 * Why annotations that another tool wrote, or a part of its file, could not be read: beside `import-problem.ts`, of which
 * this is a part, because it is said of places in a file.
 */

export type AnnotationTool = 'doccano' | 'labelstudio' | 'brat'

/** Numbers count from 1. `ann`: the file with the annotations of a text. */
export type PlaceInFile =
  | { readonly in: 'line' | 'item' | 'task' | 'ann_line'; readonly number: number }
  | { readonly in: 'ann' }

/** Why an annotation has no place in its text. */
export type Misfit =
  /** In the unit of the file. */
  | { readonly why: 'outside'; readonly start: number; readonly end: number }
  /** Both as they are shown, in quotation marks. */
  | { readonly why: 'other_words'; readonly text: string; readonly written: string }
  | { readonly why: 'half_line_end' | 'out_of_order' | 'torn' | 'wordless' | 'no_span' | 'no_results' | 'unread' }

export type AnnotationProblem =
  /** `what`: its id, label or kind there; null where the place says it. */
  | {
      readonly code: 'annotation_left'
      readonly tool: AnnotationTool
      readonly where: PlaceInFile
      readonly what: string | null
      readonly misfit: Misfit
    }
  | {
      readonly code: 'relations_left'
      readonly tool: AnnotationTool
      readonly where: PlaceInFile
      readonly count: number
      /** Some of their types, with commas. */
      readonly types: string
    }
  | { readonly code: 'annotators_left'; readonly where: PlaceInFile; readonly count: number }
  | {
      readonly code: 'item_wrong'
      readonly tool: AnnotationTool
      readonly where: PlaceInFile
      /** `page`: its labels are in HTML; `address`: its text is elsewhere. */
      readonly why: 'not_json' | 'no_text' | 'other_shape' | 'page' | 'address'
    }
  | { readonly code: 'list_not_json'; readonly tool: AnnotationTool }
  | { readonly code: 'standoff_alone' | 'no_tasks' | 'no_tags' }
  | { readonly code: 'lines_without_tag'; readonly count: number }
  | { readonly code: 'coreference' }

const TEXT_IN_TASK =
  'Open its text or page as a file of its own; annotations are read where the task holds the text itself.'

/** Two sentences: what happened, and what the user can do. */
export function annotationProblemInEnglish(problem: AnnotationProblem): readonly [reason: string, advice: string] {
  switch (problem.code) {
    case 'annotation_left': {
      const { where, what, misfit } = problem
      const subject = what === null ? placed(where) : `${placed(where)}, ${apart(what)}`
      return [
        `${subject}: ${misfitted(misfit)}. It was left out, the rest of the article was not.`,
        ADVICE[problem.tool],
      ]
    }
    case 'relations_left': {
      const one = problem.count === 1
      return [
        `${placed(problem.where)}: ${one ? '1 relation' : `${problem.count} relations`} (${apart(problem.types)}) between ` +
          `annotations that are not a quote and what belongs to it. ${one ? 'It was' : 'They were'} left out, the rest of ` +
          'the article was not.',
        ADVICE[problem.tool],
      ]
    }
    case 'annotators_left':
      return [
        `${placed(problem.where)}: ${problem.count} people annotated it; the first, or the true one, was taken.`,
        'To have another one’s annotations, export theirs alone.',
      ]
    case 'item_wrong': {
      const shape =
        problem.tool === 'labelstudio' ? 'is not a task with a text' : 'is not a text with labels, as doccano writes it'
      const why = {
        not_json: 'is not JSON',
        no_text: 'has no text',
        other_shape: shape,
        page: 'has its labels in a page, and their places there are not places in its text',
        address: 'has only the address of its text, and nothing is fetched',
      }[problem.why]
      const inTask = problem.why === 'page' || problem.why === 'address'
      return [`${placed(problem.where)} ${why}.`, inTask ? TEXT_IN_TASK : ADVICE[problem.tool]]
    }
    case 'list_not_json':
      return ['It is not JSON, or cut short.', ADVICE[problem.tool]]
    case 'standoff_alone':
      return [
        'This file has only the places of annotations in a text, and the text is not beside it.',
        'Put the .txt file of the same name into its folder, and open the folder.',
      ]
    case 'no_tasks':
      return ['It has no tasks.', ADVICE.labelstudio]
    case 'no_tags':
      return [
        'It has no tokens with tags such as B-PER, I-PER and O.',
        'Check that the tag is the last column, and that it says where a name begins.',
      ]
    case 'lines_without_tag': {
      const lines = problem.count === 1 ? '1 line is' : `${problem.count} lines are`
      return [
        `${lines} not a token and its tag. The rest was read.`,
        'Check that each line has a token first and its tag last.',
      ]
    }
    case 'coreference':
      return [
        'What “Entity=” says was not read: it marks every noun phrase and pronoun, not only names. The text was.',
        'Names of CoNLL-U are read as “NER=B-PER” in the last column, or from a file with a token and its tag on each line.',
      ]
  }
}

const ADVICE: Readonly<Record<AnnotationTool, string>> = {
  doccano: 'Export the project from doccano again as JSONL, and open that.',
  labelstudio: 'Export the project from Label Studio again as JSON, and open that.',
  brat: 'Correct the .ann file, or export the folder again from where it comes from, and open it again.',
}

/** Words of a file in a sentence: numbers behind Arabic ones would change places. */
const apart = (words: string): string => (/[\u0590-\u08ff\ufb1d-\ufefc]/u.test(words) ? `\u2068${words}\u2069` : words)

function placed(where: PlaceInFile): string {
  switch (where.in) {
    case 'line':
      return `Line ${where.number}`
    case 'item':
      return `Item ${where.number}`
    case 'task':
      return `Task ${where.number}`
    case 'ann_line':
      return `Line ${where.number} of its .ann file`
    case 'ann':
      return 'Its .ann file'
  }
}

function misfitted(misfit: Misfit): string {
  switch (misfit.why) {
    case 'outside':
      return `[${misfit.start}, ${misfit.end}) is not in the text`
    case 'other_words':
      return `the text says ${apart(misfit.text)}, not ${apart(misfit.written)}`
    case 'half_line_end':
      return 'it is only half a line end'
    case 'out_of_order':
      return 'its parts are out of order'
    case 'torn':
      return 'there are other words between its parts'
    case 'wordless':
      return 'its words are not in the text'
    case 'no_span':
      return 'it is not a stretch of text with a label'
    case 'no_results':
      return 'it has no list of results'
    case 'unread':
      return 'it is not of brat’s format'
  }
}
