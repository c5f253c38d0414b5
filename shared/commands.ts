/**
 * Every action of the workbench: one id, one default key, one place in the menu. The application menu, the command
 * palette and the keyboard all read this table; names are in `renderer/messages` and, for the menu, beside the id here.
 */
export interface Command {
  readonly id: string
  /** `Mod` is Ctrl, or Cmd on macOS. Absent: no default key. */
  readonly key?: string
  readonly menu: 'file' | 'edit' | 'view' | 'article' | 'annotation' | 'quote' | 'entity' | 'help'
  readonly en: string
  readonly ar: string
}

export const COMMANDS = [
  { id: 'corpus.new', menu: 'file', en: 'New corpus…', ar: 'مدوّنة جديدة…' },
  { id: 'corpus.open', key: 'Mod+O', menu: 'file', en: 'Open corpus…', ar: 'فتح مدوّنة…' },
  { id: 'articles.openFiles', key: 'Mod+Shift+O', menu: 'file', en: 'Add articles…', ar: 'إضافة مقالات…' },
  { id: 'articles.openFolder', menu: 'file', en: 'Add a folder…', ar: 'إضافة مجلد…' },
  { id: 'articles.paste', menu: 'file', en: 'Paste an article…', ar: 'لصق مقال…' },
  { id: 'export.open', key: 'Mod+E', menu: 'file', en: 'Export…', ar: 'تصدير…' },
  { id: 'corpus.saveCopy', menu: 'file', en: 'Save a copy…', ar: 'حفظ نسخة…' },
  { id: 'corpus.check', menu: 'file', en: 'Check the corpus', ar: 'فحص المدوّنة' },
  { id: 'corpus.close', menu: 'file', en: 'Close corpus', ar: 'إغلاق المدوّنة' },
  { id: 'edit.undo', key: 'Mod+Z', menu: 'edit', en: 'Undo', ar: 'تراجع' },
  { id: 'edit.redo', key: 'Mod+Shift+Z', menu: 'edit', en: 'Redo', ar: 'إعادة' },
  { id: 'edit.repeat', key: '.', menu: 'edit', en: 'Repeat last action', ar: 'تكرار آخر إجراء' },
  { id: 'find.article', key: 'Mod+F', menu: 'edit', en: 'Find in article', ar: 'بحث في المقال' },
  { id: 'find.all', key: 'f', menu: 'edit', en: 'Mark all like this…', ar: 'وسم كل ما يشبهه…' },
  { id: 'queue.filter', key: '/', menu: 'edit', en: 'Filter the queue', ar: 'تصفية القائمة' },
  { id: 'palette.open', key: 'Mod+K', menu: 'view', en: 'Command palette', ar: 'لوحة الأوامر' },
  { id: 'view.review', key: 'Mod+1', menu: 'view', en: 'Review', ar: 'المراجعة' },
  { id: 'view.search', key: 'Mod+Shift+F', menu: 'view', en: 'Search the corpus', ar: 'البحث في المدوّنة' },
  { id: 'view.identities', key: 'Mod+3', menu: 'view', en: 'Names of the corpus', ar: 'أسماء المدوّنة' },
  { id: 'view.insights', key: 'Mod+4', menu: 'view', en: 'Insights', ar: 'نظرات' },
  { id: 'view.theme', menu: 'view', en: 'Light or dark', ar: 'فاتح أو داكن' },
  { id: 'view.language', menu: 'view', en: 'العربية / English', ar: 'English / العربية' },
  { id: 'view.nextPane', key: 'F6', menu: 'view', en: 'Next pane', ar: 'اللوحة التالية' },
  { id: 'view.furniture', menu: 'view', en: 'Show page furniture', ar: 'إظهار عناصر الصفحة' },
  { id: 'view.settings', key: 'Mod+,', menu: 'view', en: 'Settings', ar: 'الإعدادات' },
  { id: 'article.next', key: 'n', menu: 'article', en: 'Next article', ar: 'المقال التالي' },
  { id: 'article.previous', key: 'p', menu: 'article', en: 'Previous article', ar: 'المقال السابق' },
  {
    id: 'article.done',
    key: 'Mod+Enter',
    menu: 'article',
    en: 'Accept the rest, done, next',
    ar: 'قبول الباقي، إنهاء، التالي',
  },
  { id: 'article.reopen', menu: 'article', en: 'Reopen article', ar: 'إعادة فتح المقال' },
  { id: 'article.extract', menu: 'article', en: 'Extract again', ar: 'إعادة الاستخراج' },
  { id: 'article.delete', menu: 'article', en: 'Delete article', ar: 'حذف المقال' },
  { id: 'selection.tag', key: '#', menu: 'article', en: 'Tags…', ar: 'وسوم…' },
  { id: 'selection.done', menu: 'article', en: 'Mark selected done', ar: 'إنهاء المحدد' },
  {
    id: 'selection.acceptDone',
    menu: 'article',
    en: 'Accept the rest of selected, mark done',
    ar: 'قبول الباقي في المحدد وإنهاؤه',
  },
  { id: 'selection.reopen', menu: 'article', en: 'Reopen selected', ar: 'إعادة فتح المحدد' },
  { id: 'selection.delete', menu: 'article', en: 'Delete selected', ar: 'حذف المحدد' },
  { id: 'annotation.next', key: 'j', menu: 'annotation', en: 'Next to review', ar: 'التالي للمراجعة' },
  { id: 'annotation.previous', key: 'k', menu: 'annotation', en: 'Previous to review', ar: 'السابق للمراجعة' },
  { id: 'annotation.accept', key: 'a', menu: 'annotation', en: 'Accept', ar: 'قبول' },
  { id: 'annotation.reject', key: 'x', menu: 'annotation', en: 'Reject', ar: 'رفض' },
  { id: 'annotation.delete', key: 'Delete', menu: 'annotation', en: 'Delete', ar: 'حذف' },
  { id: 'annotation.note', key: 'r', menu: 'annotation', en: 'Remark…', ar: 'ملاحظة…' },
  { id: 'annotation.flag', key: '!', menu: 'annotation', en: 'Flag for discussion', ar: 'وسم للنقاش' },
  {
    id: 'border.startOut',
    key: '[',
    menu: 'annotation',
    en: 'Start: one token outward',
    ar: 'البداية: كلمة إلى الخارج',
  },
  {
    id: 'border.startIn',
    key: 'Shift+[',
    menu: 'annotation',
    en: 'Start: one token inward',
    ar: 'البداية: كلمة إلى الداخل',
  },
  { id: 'border.endOut', key: ']', menu: 'annotation', en: 'End: one token outward', ar: 'النهاية: كلمة إلى الخارج' },
  {
    id: 'border.endIn',
    key: 'Shift+]',
    menu: 'annotation',
    en: 'End: one token inward',
    ar: 'النهاية: كلمة إلى الداخل',
  },
  {
    id: 'border.startOutGrapheme',
    key: ';',
    menu: 'annotation',
    en: 'Start: one letter outward',
    ar: 'البداية: حرف إلى الخارج',
  },
  {
    id: 'border.startInGrapheme',
    key: 'Shift+;',
    menu: 'annotation',
    en: 'Start: one letter inward',
    ar: 'البداية: حرف إلى الداخل',
  },
  {
    id: 'border.endOutGrapheme',
    key: "'",
    menu: 'annotation',
    en: 'End: one letter outward',
    ar: 'النهاية: حرف إلى الخارج',
  },
  {
    id: 'border.endInGrapheme',
    key: "Shift+'",
    menu: 'annotation',
    en: 'End: one letter inward',
    ar: 'النهاية: حرف إلى الداخل',
  },
  { id: 'block.kind', key: 'b', menu: 'annotation', en: 'Kind of line…', ar: 'نوع السطر…' },
  { id: 'caret.toggle', key: 'v', menu: 'annotation', en: 'Caret mode', ar: 'وضع المؤشر' },
  { id: 'quote.make', key: 'q', menu: 'quote', en: 'Quote from selection', ar: 'اقتباس من التحديد' },
  { id: 'quote.cue', key: 'c', menu: 'quote', en: 'Cue from selection', ar: 'فعل القول من التحديد' },
  { id: 'quote.speaker', key: 's', menu: 'quote', en: 'Speaker', ar: 'القائل' },
  { id: 'quote.kind', key: 't', menu: 'quote', en: 'Change kind', ar: 'تغيير النوع' },
  { id: 'quote.split', menu: 'quote', en: 'Split quote', ar: 'تقسيم الاقتباس' },
  { id: 'entity.link', key: 'e', menu: 'entity', en: 'Link to entity…', ar: 'ربط بكيان…' },
  { id: 'entity.merge', key: 'm', menu: 'entity', en: 'Merge entities…', ar: 'دمج كيانين…' },
  { id: 'entity.split', key: 'Shift+M', menu: 'entity', en: 'Split off', ar: 'فصل' },
  { id: 'entity.rename', menu: 'entity', en: 'Rename entity…', ar: 'تسمية الكيان…' },
  { id: 'help.keys', key: '?', menu: 'help', en: 'All keys', ar: 'كل المفاتيح' },
  { id: 'help.welcome', menu: 'help', en: 'Welcome', ar: 'البداية' },
] as const satisfies readonly Command[]

export type CommandId = (typeof COMMANDS)[number]['id']
