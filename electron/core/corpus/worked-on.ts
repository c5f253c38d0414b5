import { STEP_STATE } from './tables/codes.ts'

/** That somebody has worked on an article, which goes on: of an undone import it is kept in the bin then. */
export const WORKED_ON = `EXISTS (
    SELECT 1 FROM change_article
      CROSS JOIN change ON change.id = change_article.change
      CROSS JOIN step ON step.id = change.step
    WHERE change_article.article = article.id AND step.state = ${STEP_STATE.of('applied')})`
