/** The two lists of the review order, each with an index of its own: `queue-next.ts` asks in these very words. */
export const reviewOrder = `
DROP INDEX article_worth;
CREATE INDEX article_worth ON article (doubt * novelty DESC, id, status, language, outlet, labels)
  WHERE deleted = 0 AND ((id * 2654435761) & 4294967295) % 5 <> 0;
CREATE INDEX article_chance ON article (((id * 2654435761) & 4294967295), id, status, language, outlet, labels)
  WHERE deleted = 0 AND ((id * 2654435761) & 4294967295) % 5 = 0;
`
