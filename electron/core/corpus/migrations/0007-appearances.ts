/**
 * In which articles a name or an identity is mentioned, and in which it speaks: lists of a million articles are filtered by
 * who is in nearly all of them. Needs the function `pack_set`.
 */
export const appearances = `
CREATE TABLE appearance (
  /* An identity, unless it was rejected; or below zero, the folded name of an entity. */
  who INTEGER NOT NULL,
  /* 0: mentioned; 1: speaking; in annotations that were not rejected. */
  role INTEGER NOT NULL,
  /* Of 4096 ids that follow each other. */
  stretch INTEGER NOT NULL,
  articles BLOB NOT NULL,
  PRIMARY KEY (who, role, stretch)
) STRICT, WITHOUT ROWID;

INSERT INTO appearance
  WITH
    appearing (name, identity, role, article) AS (
      SELECT folded, iif(identity_status <> 2, identity, NULL), 0, article FROM entity WHERE EXISTS (
        SELECT 1 FROM mention
        WHERE mention.article = entity.article AND mention.entity = entity.id AND mention.status <> 2)
      UNION ALL
      SELECT folded, iif(identity_status <> 2, identity, NULL), 1, article FROM entity WHERE EXISTS (
        SELECT 1 FROM quote_speaker JOIN quote ON quote.id = quote_speaker.quote
        WHERE quote_speaker.article = entity.article AND quote_speaker.entity = entity.id AND quote.status <> 2)
    ),
    known (who, role, article) AS (
      SELECT -name, role, article FROM appearing WHERE name IS NOT NULL
      UNION ALL SELECT identity, role, article FROM appearing WHERE identity IS NOT NULL
    )
  SELECT who, role, article / 4096 AS stretch, pack_set(article) FROM known GROUP BY who, role, stretch;
`
