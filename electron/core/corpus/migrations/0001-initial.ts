/**
 * Every table of the corpus. Keys are integers; a `uid` (16-byte UUID) is kept where a record must be known again in
 * another corpus. Columns named `label`, `origin`, `evidence`, `verb` ... hold ids of `string`. Enumerations are small
 * integers, in the order of `tables/codes.ts`. Offsets are UTF-16 code units. Times are milliseconds since 1970, UTC.
 * What is empty is NULL, which costs one byte.
 */
export const initial = `
CREATE TABLE corpus (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uid BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  /* 1 from a clean close to the next opening. */
  closed INTEGER NOT NULL,
  /* When the whole file was last found sound; at first, when it was made. */
  checked_at INTEGER NOT NULL
) STRICT;

/* The next free id. Articles have a sequence of their own: the search index is smaller where their ids are dense. */
CREATE TABLE sequence (name TEXT PRIMARY KEY, next INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE string (id INTEGER PRIMARY KEY, value TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE person (id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, name TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE label (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_ar TEXT NOT NULL,
  color TEXT NOT NULL,
  position INTEGER NOT NULL,
  shortcut INTEGER,
  retired INTEGER NOT NULL
) STRICT;

CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE,
  /* 1: in the bin; 2: in the bin with its whole import, which redoing the import brings back. */
  deleted INTEGER NOT NULL,
  status INTEGER NOT NULL,
  language INTEGER NOT NULL,
  outlet INTEGER,
  published_at TEXT,
  title TEXT,
  direction INTEGER,
  previous INTEGER REFERENCES article DEFERRABLE INITIALLY DEFERRED,
  split INTEGER,
  near_duplicates INTEGER,
  /* Counts of the queue: not rejected; suggested; flagged. */
  mentions INTEGER NOT NULL DEFAULT 0,
  quotes INTEGER NOT NULL DEFAULT 0,
  open INTEGER NOT NULL DEFAULT 0,
  flagged INTEGER NOT NULL DEFAULT 0,
  run INTEGER REFERENCES run,
  importer INTEGER NOT NULL,
  encoding INTEGER NOT NULL,
  replaced INTEGER,
  source TEXT NOT NULL,
  source_sha256 ANY NOT NULL,
  note TEXT,
  tags TEXT,
  /* What the columns above do not hold, as JSON. */
  meta TEXT,
  ext TEXT
) STRICT;
CREATE INDEX article_facets ON article (deleted, status, language, outlet);
CREATE INDEX article_date ON article (published_at, id) WHERE deleted = 0;
CREATE INDEX article_open ON article (open DESC, id) WHERE deleted = 0;
CREATE INDEX article_title ON article (title COLLATE NOCASE, id) WHERE deleted = 0;
CREATE INDEX article_run ON article (run);

/* Never changes. */
CREATE TABLE article_text (
  article INTEGER PRIMARY KEY REFERENCES article,
  /* UTF-8, raw deflate. */
  body BLOB NOT NULL,
  /* Of the text as UTF-8. */
  sha256 BLOB NOT NULL
) STRICT;
CREATE INDEX article_text_sha256 ON article_text (sha256);

/* Folded text (and title, where the text lacks it) of every article, by article id. */
CREATE VIRTUAL TABLE search_words USING fts5(
  text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
);
CREATE VIRTUAL TABLE search_parts USING fts5(
  text, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1', detail = none
);
/* By itself FTS5 merges hundreds of pages within one commit (40 ms); search.ts merges a few after each instead. */
INSERT INTO search_words (search_words, rank) VALUES ('automerge', 0), ('crisismerge', 1900);
INSERT INTO search_parts (search_parts, rank) VALUES ('automerge', 0), ('crisismerge', 1900);

CREATE TABLE block (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article,
  kind INTEGER NOT NULL,
  start INTEGER NOT NULL,
  length INTEGER NOT NULL,
  direction INTEGER,
  status INTEGER NOT NULL,
  origin INTEGER NOT NULL
) STRICT;
CREATE INDEX block_article ON block (article);

/* One per annotator, once several annotate apart. */
CREATE TABLE annotation_set (
  id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, name TEXT NOT NULL, person INTEGER REFERENCES person
) STRICT;

CREATE TABLE identity (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE,
  label INTEGER NOT NULL,
  note TEXT,
  reference TEXT
) STRICT;

/* Ordinal 0 is the name, the aliases follow. */
CREATE TABLE identity_name (
  identity INTEGER NOT NULL REFERENCES identity,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (identity, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_name_folded ON identity_name (folded);

CREATE TABLE entity (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article,
  uid BLOB,
  label INTEGER NOT NULL,
  origin INTEGER NOT NULL,
  name TEXT NOT NULL,
  aliases TEXT,
  identity INTEGER REFERENCES identity DEFERRABLE INITIALLY DEFERRED,
  identity_status INTEGER,
  identity_origin INTEGER,
  reference TEXT
) STRICT;
/* What mentions and quotes refer to, so that an entity of another article is impossible. */
CREATE UNIQUE INDEX entity_article ON entity (article, id);
CREATE INDEX entity_identity ON entity (identity) WHERE identity IS NOT NULL;

CREATE TABLE mention (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article,
  annotation_set INTEGER NOT NULL REFERENCES annotation_set,
  uid BLOB,
  start INTEGER NOT NULL,
  length INTEGER NOT NULL,
  label INTEGER NOT NULL,
  entity INTEGER,
  value TEXT,
  status INTEGER NOT NULL,
  origin INTEGER NOT NULL,
  confidence ANY,
  evidence INTEGER,
  flagged INTEGER NOT NULL,
  reviewed_by INTEGER REFERENCES person,
  reviewed_at ANY,
  reviewed_how INTEGER,
  note TEXT,
  attributes TEXT,
  FOREIGN KEY (article, entity) REFERENCES entity (article, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX mention_article ON mention (article, entity);

CREATE TABLE quote (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article,
  annotation_set INTEGER NOT NULL REFERENCES annotation_set,
  uid BLOB,
  kind INTEGER NOT NULL,
  source INTEGER,
  status INTEGER NOT NULL,
  origin INTEGER NOT NULL,
  confidence ANY,
  evidence INTEGER,
  flagged INTEGER NOT NULL,
  reviewed_by INTEGER REFERENCES person,
  reviewed_at ANY,
  reviewed_how INTEGER,
  note TEXT,
  attributes TEXT
) STRICT;
CREATE INDEX quote_article ON quote (article);

CREATE TABLE quote_span (
  quote INTEGER NOT NULL REFERENCES quote DEFERRABLE INITIALLY DEFERRED,
  role INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  PRIMARY KEY (quote, role, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE quote_speaker (
  quote INTEGER NOT NULL REFERENCES quote DEFERRABLE INITIALLY DEFERRED,
  ordinal INTEGER NOT NULL,
  article INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  PRIMARY KEY (quote, ordinal),
  FOREIGN KEY (article, entity) REFERENCES entity (article, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX quote_speaker_entity ON quote_speaker (article, entity);

/* An import or an extraction: logged by reference, not as a diff. */
CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person,
  started_at INTEGER NOT NULL,
  finished_at INTEGER,
  settings TEXT NOT NULL,
  report TEXT
) STRICT;

/* The open suggestions that an extraction replaced, or, where it is undone, those it had put in their place. */
CREATE TABLE run_article (
  id INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES run,
  article INTEGER NOT NULL REFERENCES article,
  swapped INTEGER NOT NULL,
  suggestions ANY NOT NULL
) STRICT;
CREATE INDEX run_article_run ON run_article (run, swapped);

/* What one Undo takes back: the changes of one group of one person, or a run. */
CREATE TABLE step (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE,
  person INTEGER NOT NULL REFERENCES person,
  state INTEGER NOT NULL,
  verb INTEGER NOT NULL,
  at INTEGER NOT NULL,
  article INTEGER REFERENCES article,
  count INTEGER NOT NULL,
  run INTEGER REFERENCES run,
  /* The older step that this one takes back. */
  reverts INTEGER REFERENCES step
) STRICT;
CREATE INDEX step_state ON step (person, state);

/* The log: one row a commit, never changed. */
CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  step INTEGER NOT NULL REFERENCES step,
  kind INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person,
  at INTEGER NOT NULL,
  verb INTEGER NOT NULL,
  count INTEGER NOT NULL,
  /* JSON, raw deflate where that is shorter; NULL for runs. */
  diff ANY
) STRICT;
CREATE INDEX change_step ON change (step);

CREATE TABLE change_article (
  article INTEGER NOT NULL REFERENCES article,
  change INTEGER NOT NULL REFERENCES change,
  PRIMARY KEY (article, change)
) STRICT, WITHOUT ROWID;
`
