import { DATE } from './kinds.ts'
import type { Label } from './label.ts'

/**
 * The default label set of the annotation guidelines. Colours are from the Okabe-Ito palette, which stays distinct under
 * the common colour-vision deficiencies.
 */
export const DEFAULT_LABELS: readonly Omit<Label, 'id' | 'type'>[] = [
  { key: 'PER', name: 'Person', nameAr: 'شخص', color: '#0072b2', order: 1, shortcut: 1, retired: false },
  { key: 'ORG', name: 'Organisation', nameAr: 'منظمة', color: '#d55e00', order: 2, shortcut: 2, retired: false },
  { key: 'LOC', name: 'Place', nameAr: 'مكان', color: '#009e73', order: 3, shortcut: 3, retired: false },
  { key: 'EVENT', name: 'Event', nameAr: 'حدث', color: '#cc79a7', order: 4, shortcut: 4, retired: false },
  { key: DATE, name: 'Date', nameAr: 'تاريخ', color: '#e69f00', order: 5, shortcut: 5, retired: false },
]
