/**
 * What lists of a million articles are filtered and ordered by, names that the corpus shares, and its own pages. Needs
 * the function `fold_key`. Every index that a list is read from holds what is asked most, so that going far down a list
 * reads no article.
 */
export const lists = `
/* Expected number of wrong suggestions among the open ones, in thousandths; bits of \`label_bit\`. */
ALTER TABLE article ADD COLUMN doubt INTEGER NOT NULL DEFAULT 0;
ALTER TABLE article ADD COLUMN labels INTEGER NOT NULL DEFAULT 0;

/* Labels in the order in which mentions first had them; the bits of the first 50 say which articles have them. */
CREATE TABLE label_bit (label INTEGER PRIMARY KEY, bit INTEGER NOT NULL UNIQUE) STRICT;
INSERT INTO label_bit SELECT label, row_number() OVER (ORDER BY min(id)) - 1 FROM mention GROUP BY label;
UPDATE article SET
  labels = coalesce((
    SELECT sum(1 << bit) FROM label_bit WHERE bit < 50 AND EXISTS (
      SELECT 1 FROM mention
      WHERE mention.article = article.id AND mention.label = label_bit.label AND mention.status <> 2)), 0),
  doubt = (
    SELECT coalesce(sum(1000 - CASE
      WHEN confidence IS NULL THEN 500
      /* Whole numbers are thousandths. */
      WHEN confidence = CAST(confidence AS INTEGER) THEN CAST(confidence AS INTEGER)
      ELSE CAST(round(confidence * 1000) AS INTEGER) END), 0)
    FROM (SELECT article, confidence, status FROM mention UNION ALL SELECT article, confidence, status FROM quote) AS one
    WHERE one.article = article.id AND one.status = 0);

CREATE TABLE article_tag (
  article INTEGER NOT NULL REFERENCES article, tag INTEGER NOT NULL, PRIMARY KEY (article, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_tag_tag ON article_tag (tag, article);
INSERT OR IGNORE INTO string (value) SELECT value FROM article, json_each(article.tags) WHERE tags IS NOT NULL;
INSERT OR IGNORE INTO article_tag
  SELECT article.id, string.id FROM article, json_each(article.tags) AS tag JOIN string ON string.value = tag.value
  WHERE tags IS NOT NULL;

/* Names of entities, folded: who is the same in many articles. */
CREATE TABLE name (id INTEGER PRIMARY KEY, folded TEXT NOT NULL UNIQUE) STRICT;
INSERT OR IGNORE INTO name (folded) SELECT fold_key(name) FROM entity;
ALTER TABLE entity ADD COLUMN folded INTEGER REFERENCES name;
UPDATE entity SET folded = (SELECT id FROM name WHERE name.folded = fold_key(entity.name));
CREATE INDEX entity_folded ON entity (folded, label, identity, article);

CREATE TABLE page (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, text TEXT NOT NULL) STRICT;
CREATE TABLE saved_filter (id INTEGER PRIMARY KEY, name TEXT NOT NULL, query TEXT NOT NULL) STRICT;

/* How many articles outside the bin there are of each kind. No outlet: 0. */
CREATE TABLE facet (
  status INTEGER NOT NULL, language INTEGER NOT NULL, outlet INTEGER NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (status, language, outlet)
) STRICT, WITHOUT ROWID;
INSERT INTO facet SELECT status, language, coalesce(outlet, 0), count(*) FROM article WHERE deleted = 0 GROUP BY 1, 2, 3;
CREATE TRIGGER article_added AFTER INSERT ON article WHEN new.deleted = 0 BEGIN
  INSERT INTO facet VALUES (new.status, new.language, coalesce(new.outlet, 0), 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER article_changed AFTER UPDATE OF deleted, status, language, outlet ON article BEGIN
  UPDATE facet SET count = count - 1
    WHERE old.deleted = 0 AND status = old.status AND language = old.language AND outlet = coalesce(old.outlet, 0);
  INSERT INTO facet SELECT new.status, new.language, coalesce(new.outlet, 0), 1 WHERE new.deleted = 0
    ON CONFLICT DO UPDATE SET count = count + 1;
END;

DROP INDEX article_date;
DROP INDEX article_open;
DROP INDEX article_title;
CREATE INDEX article_added ON article (id, status, language, outlet, labels) WHERE deleted = 0;
CREATE INDEX article_date ON article (published_at, id, status, language, outlet, labels) WHERE deleted = 0;
CREATE INDEX article_open ON article (open DESC, id, status, language, outlet, labels) WHERE deleted = 0;
CREATE INDEX article_doubt ON article (doubt DESC, id, status, language, outlet, labels) WHERE deleted = 0;
CREATE INDEX article_title ON article (title COLLATE NOCASE, id, status, language, outlet, labels) WHERE deleted = 0;
CREATE INDEX article_flagged ON article (id) WHERE deleted = 0 AND flagged > 0;
`
