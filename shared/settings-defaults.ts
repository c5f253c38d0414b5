import type { Settings } from './settings.ts'

export const DEFAULT_SETTINGS: Omit<Settings, 'person'> = {
  language: null,
  theme: 'system',
  digits: 'locale',
  textSize: 100,
  readingFont: 'naskh',
  lineHeight: 100,
  letterKeys: true,
  keys: {},
  columns: null,
  furniture: false,
  mappings: {},
}
