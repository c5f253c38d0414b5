export { learnArticle, learnedOf, noLearning } from './learn.ts'
export type { Learned, Learning } from './learn.ts'
export type { DecidedMention, DecidedQuote, DoneArticle } from './evidence.ts'
