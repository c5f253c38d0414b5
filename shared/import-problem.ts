import { annotationProblemInEnglish } from './annotation-problem.ts'
import type { AnnotationProblem } from './annotation-problem.ts'

/** Why a file, or a part of one, could not be read: what the interface says in the user's language. */
export type ImportProblem =
  | { readonly code: 'gone' | 'forbidden' | 'link_loop' | 'path_too_long' | 'not_a_file' | 'not_handed_over' }
  | { readonly code: 'unreadable'; readonly detail: string }
  | { readonly code: 'too_large'; readonly megabytes: number; readonly limit: number }
  | { readonly code: 'too_slow' | 'too_much_memory' | 'too_deep' }
  | { readonly code: 'broken'; readonly detail: string }
  | { readonly code: 'empty' | 'nothing_pasted' | 'not_text' | 'mixed_encodings' }
  | { readonly code: 'encoding'; readonly encoding: string }
  | { readonly code: 'binary'; readonly what: BinaryKind }
  | { readonly code: 'page_too_large' | 'page_without_article' }
  | { readonly code: 'docx_broken' | 'docx_damaged' | 'docx_entities' | 'docx_without_text' | 'spreadsheet' }
  | { readonly code: 'not_json' | 'no_rows' | 'own_table' }
  | { readonly code: 'no_text_field'; readonly fields: readonly string[] }
  | { readonly code: 'too_many_fields'; readonly limit: number }
  | {
      readonly code: 'row_without_text' | 'row_open' | 'row_cut' | 'line_not_json' | 'line_too_deep'
      readonly line: number
    }
  | { readonly code: 'line_too_long'; readonly line: number; readonly limit: number }
  | { readonly code: 'not_a_record'; readonly line: number; readonly detail: string }
  | { readonly code: 'left_out'; readonly line: number; readonly id: string; readonly detail: string }
  | { readonly code: 'archive_broken' | 'archive_overlap' | 'archive_name' | 'archive_link' | 'archive_locked' }
  | { readonly code: 'archive_method' | 'archive_bomb' }
  | { readonly code: 'archive_entries' | 'archive_depth'; readonly limit: number }
  | { readonly code: 'archive_total'; readonly limit: number }
  | { readonly code: 'not_storable'; readonly detail: string }
  | AnnotationProblem

const OF_KEPT: ReadonlySet<ImportProblem['code']> = new Set([
  'left_out',
  'annotation_left',
  'relations_left',
  'annotators_left',
  'lines_without_tag',
  'coreference',
] as const)

/** Whether it is of a part that was left out of an article that was read. */
export function isOfKept({ code }: ImportProblem): boolean {
  return OF_KEPT.has(code)
}

export type BinaryKind =
  | 'pdf'
  | 'old_office'
  | 'rtf'
  | 'media'
  | 'compressed'
  | 'database'
  | 'web_archive'
  | 'open_document'
  | 'xml'

/** Two sentences. */
export interface Explained {
  readonly reason: string
  /** What the user can do about it. */
  readonly advice: string
}

const BINARY: Readonly<Record<BinaryKind, string>> = {
  pdf: 'a PDF document',
  old_office: 'an old Word or Excel document',
  rtf: 'a Rich Text document',
  media: 'a picture or a recording',
  compressed: 'a compressed file',
  database: 'a database',
  web_archive: 'a web page or message saved as one file (MHTML)',
  open_document: 'an OpenDocument file',
  xml: 'data in XML, such as a news feed',
}

const SAVE_AS_TEXT =
  'Open it in the program it was made with, and save it as plain text or copy its text and paste it here.'
const CORRECT_LINE = 'Correct the record in the file, or export it again from where it comes from, and open it again.'
const PERMISSION = 'Ask for permission to read it, or copy it to a folder of your own.'
const PACK_AGAIN = 'Unpack it yourself, look at what is in it, and open the folder.'
const PASTE = 'Open it in a browser, copy the article, and paste it here.'

/** In English, for reports and logs as well. */
export function explainedInEnglish(problem: ImportProblem): Explained {
  const [reason, advice] = english(problem)
  return { reason, advice }
}

function english(problem: ImportProblem): readonly [reason: string, advice: string] {
  switch (problem.code) {
    case 'gone':
      return ['It is not there any more.', 'Check whether it was moved or renamed, and open it again.']
    case 'forbidden':
      return ['You may not read it.', PERMISSION]
    case 'link_loop':
      return ['The link leads back to itself.', 'Open the file that was meant.']
    case 'path_too_long':
      return ['Its path is too long for this system.', 'Move it to a folder with a shorter path.']
    case 'not_a_file':
      return ['This is not a file or folder.', 'Choose a file or a folder.']
    case 'not_handed_over':
      return [
        'The browser could not hand it over.',
        'Check that it is still there, that you may read it and that the disk has room, and add it again.',
      ]
    case 'unreadable':
      return [`It could not be read (${problem.detail}).`, 'Check that the disk is connected, and try again.']
    case 'too_large':
      return [
        `The file is too large: ${problem.megabytes} MB, at most ${problem.limit} MB.`,
        'Split it into smaller files, or save it as JSON Lines, which may be of any size.',
      ]
    case 'too_slow':
      return ['Reading it took too long and was stopped.', 'Split the file, or save it as plain text.']
    case 'too_much_memory':
      return ['Reading it took too much memory and was stopped.', 'Split the file, or save it as plain text.']
    case 'too_deep':
      return ['It is nested too deeply to be articles.', 'Save the articles as plain text or as a simple table.']
    case 'broken':
      return [`It could not be read: ${problem.detail}`, 'Save it as plain text in UTF-8 and add it again.']
    case 'empty':
      return ['The file is empty.', 'Check that it is the right file; it has no text.']
    case 'nothing_pasted':
      return ['There is no text.', 'Copy the article again.']
    case 'not_text':
      return ['This is not a text file.', 'Save the article as plain text or HTML, and open that.']
    case 'mixed_encodings':
      return [
        'It is in two encodings: some of its lines are in UTF-8, others are not.',
        'Save each part as a file of its own, or all of it in UTF-8 where it comes from, and add it again.',
      ]
    case 'encoding':
      return [`“${problem.encoding}” is not an encoding that Isnad knows.`, 'Choose another encoding.']
    case 'binary':
      return [`This is ${BINARY[problem.what]}, not a text file.`, SAVE_AS_TEXT]
    case 'page_too_large':
      return ['The page is built of too many parts to be an article.', PASTE]
    case 'page_without_article':
      return ['No article was found on this page.', PASTE]
    case 'docx_broken':
      return ['This is not a Word document, or a damaged one.', SAVE_AS_TEXT]
    case 'docx_damaged':
      return [
        'The Word document is damaged or was cut off.',
        'Get it again from where it comes from, or have Word repair it.',
      ]
    case 'docx_entities':
      return ['The document defines XML entities, which no word processor does.', SAVE_AS_TEXT]
    case 'docx_without_text':
      return ['The document has no text.', 'Check that it is the right file; scans and pictures have no text.']
    case 'spreadsheet':
      return ['This is a spreadsheet.', 'Open it in the program it was made with, and save it as CSV in UTF-8.']
    case 'not_json':
      return ['This is not JSON.', 'Export it again from where it comes from; it may have been cut off.']
    case 'no_rows':
      return ['There are no articles in it.', 'Check that it is the right file; it has no rows with text.']
    case 'own_table':
      return [
        'This is a table of annotations that Isnad wrote for a spreadsheet; the articles are not in it.',
        'Export as JSON Lines, and open that: everything comes back.',
      ]
    case 'no_text_field':
      return [
        `No field is plainly the text of an article. There are: ${problem.fields.join(', ')}.`,
        'Choose the field with the text when you add the file (on the command line: --map text=FIELD).',
      ]
    case 'too_many_fields':
      return [`It has more than ${problem.limit} columns.`, 'Keep the columns with the articles, and open it again.']
    case 'row_without_text':
      return [`Row ${problem.line} has no text.`, 'Check whether another field holds the text.']
    case 'row_open':
      return [
        `Row ${problem.line} has a quotation mark that is never closed; it and what comes after it were not read.`,
        'Close it, or write it twice where it belongs to the text, and open the file again.',
      ]
    case 'row_cut':
      return [
        `Row ${problem.line} has a separator or quotation mark in its text that reads as the end of it; it was not read.`,
        'Put the text in quotation marks, write those in it twice, and open the file again.',
      ]
    case 'line_not_json':
      return [`Line ${problem.line} is not JSON.`, CORRECT_LINE]
    case 'line_too_deep':
      return [`Line ${problem.line} is nested too deeply to be an article.`, CORRECT_LINE]
    case 'line_too_long':
      return [`Line ${problem.line} is longer than ${problem.limit} MB.`, 'Put each article on a line of its own.']
    case 'not_a_record':
      return [`Line ${problem.line} is not an article in Isnad’s own format: ${problem.detail}.`, CORRECT_LINE]
    case 'left_out':
      return [
        `Line ${problem.line}, ${problem.id}: ${problem.detail}. It was left out, the rest of the article was not.`,
        CORRECT_LINE,
      ]
    case 'archive_broken':
      return ['The archive is damaged or was cut off.', 'Get it again from where it comes from, or unpack it yourself.']
    case 'archive_overlap':
      return ['Files in the archive overlap, as in archives that are made to fill a disk.', PACK_AGAIN]
    case 'archive_name':
      return ['Its name leads out of the archive.', PACK_AGAIN]
    case 'archive_link':
      return ['It is a link, not a file.', 'Pack the file that was meant.']
    case 'archive_locked':
      return ['It is locked with a password.', 'Unpack the archive yourself, and open the folder.']
    case 'archive_method':
      return ['It is packed in a way that Isnad cannot unpack.', 'Unpack the archive yourself, and open the folder.']
    case 'archive_bomb':
      return ['It grows beyond measure when it is unpacked.', PACK_AGAIN]
    case 'archive_entries':
      return [`The archive holds more than ${problem.limit} files.`, 'Split it into smaller archives.']
    case 'archive_depth':
      return [`Archives are packed into archives more than ${problem.limit} deep.`, PACK_AGAIN]
    case 'archive_total':
      return [
        `Unpacked it is larger than ${problem.limit} MB; the rest was not read.`,
        'Split it into smaller archives.',
      ]
    case 'not_storable':
      return [`It could not be stored: ${problem.detail}.`, 'Please report this: the file was read wrongly.']
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
      return annotationProblemInEnglish(problem)
  }
}
