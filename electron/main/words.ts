export type Language = 'en' | 'ar'

/** What the desktop shell itself says: menu titles, dialogs, mishaps. */
export interface Words {
  readonly window: string
  readonly cut: string
  readonly copy: string
  readonly paste: string
  readonly selectAll: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly actualSize: string
  readonly fullScreen: string
  readonly developer: string
  readonly services: string
  readonly hide: string
  readonly hideOthers: string
  readonly showAll: string
  readonly minimize: string
  readonly zoom: string
  readonly close: string
  readonly quit: string
  readonly articleFiles: string
  readonly corpora: string
  readonly allFiles: string
  readonly newCorpus: string
  readonly copyName: string
  readonly openLink: string
  readonly open: string
  readonly cancel: string
  readonly windowGone: string
  readonly nothingLost: string
  readonly reload: string
  readonly windowStuck: string
  readonly wait: string
  readonly unsaved: string
  readonly unsavedDetail: string
  readonly stay: string
  readonly closeAnyway: string
  readonly bug: string
  readonly report: (id: string) => string
}

const en: Words = {
  window: 'Window',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  actualSize: 'Actual size',
  fullScreen: 'Full screen',
  developer: 'Developer tools',
  services: 'Services',
  hide: 'Hide Isnad',
  hideOthers: 'Hide others',
  showAll: 'Show all',
  minimize: 'Minimise',
  zoom: 'Zoom',
  close: 'Close window',
  quit: 'Quit Isnad',
  articleFiles: 'Articles',
  corpora: 'Isnad corpora',
  allFiles: 'All files',
  newCorpus: 'New corpus',
  copyName: 'Copy of the corpus',
  openLink: 'Open this address in the browser?',
  open: 'Open',
  cancel: 'Cancel',
  windowGone: 'The window stopped working.',
  nothingLost: 'What was shown as saved is on the disk.',
  reload: 'Load it again',
  windowStuck: 'The window does not answer.',
  wait: 'Wait',
  unsaved: 'Your last changes could not be saved.',
  unsavedDetail: 'They are still in the window. Make room on the disk, then choose “Try again” in the status line.',
  stay: 'Keep the window open',
  closeAnyway: 'Close and lose them',
  bug: 'Something went wrong in Isnad.',
  report: (id) => `It is written down in isnad.log as ${id}.`,
}

const ar: Words = {
  window: 'نافذة',
  cut: 'قص',
  copy: 'نسخ',
  paste: 'لصق',
  selectAll: 'تحديد الكل',
  zoomIn: 'تكبير',
  zoomOut: 'تصغير',
  actualSize: 'الحجم الأصلي',
  fullScreen: 'ملء الشاشة',
  developer: 'أدوات المطوّر',
  services: 'خدمات',
  hide: 'إخفاء إسناد',
  hideOthers: 'إخفاء البقية',
  showAll: 'إظهار الكل',
  minimize: 'تصغير النافذة',
  zoom: 'تكبير النافذة',
  close: 'إغلاق النافذة',
  quit: 'إنهاء إسناد',
  articleFiles: 'مقالات',
  corpora: 'مدوّنات إسناد',
  allFiles: 'كل الملفات',
  newCorpus: 'مدوّنة جديدة',
  copyName: 'نسخة من المدوّنة',
  openLink: 'أتفتح هذا العنوان في المتصفح؟',
  open: 'فتح',
  cancel: 'إلغاء',
  windowGone: 'توقفت النافذة عن العمل.',
  nothingLost: 'كل ما ظهر أنه حُفظ محفوظ على القرص.',
  reload: 'تحميلها من جديد',
  windowStuck: 'النافذة لا تستجيب.',
  wait: 'انتظار',
  unsaved: 'تعذّر حفظ آخر تغييراتك.',
  unsavedDetail: 'ما زالت في النافذة. أفسح مكانًا على القرص، ثم اختر «إعادة المحاولة» في سطر الحالة.',
  stay: 'إبقاء النافذة مفتوحة',
  closeAnyway: 'إغلاق وفقدانها',
  bug: 'حدث خطأ في إسناد.',
  report: (id) => `سُجّل في isnad.log بالرقم ${id}.`,
}

export function wordsIn(language: Language): Words {
  return language === 'ar' ? ar : en
}

/** @param preferred languages of the system, most wanted first; BCP 47 */
export function languageOf(chosen: Language | null, preferred: readonly string[]): Language {
  return chosen ?? (preferred[0]?.toLowerCase().split('-')[0] === 'ar' ? 'ar' : 'en')
}
