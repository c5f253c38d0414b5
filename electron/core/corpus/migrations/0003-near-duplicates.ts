/** Which articles are copies of each other: `article.near_duplicates` names the cluster. */
export const nearDuplicates = `
/* The first article that had a hash of near-duplicates/bands.ts: whoever has it too belongs to its cluster. */
CREATE TABLE near_band (hash INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article) STRICT;

/* Articles that were stored before there were clusters; looked at while nobody writes. */
CREATE TABLE near_pending (article INTEGER PRIMARY KEY REFERENCES article) STRICT;
INSERT INTO near_pending SELECT id FROM article;

CREATE INDEX article_near ON article (near_duplicates, deleted) WHERE near_duplicates IS NOT NULL;
`
