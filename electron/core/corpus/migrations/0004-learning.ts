/** What the corpus has taught the extractor: built from its finished articles, and built again whenever it is not there. */
export const learning = `
/* How much of what is suggested in an article its corpus has not decided about before, in thousandths. */
ALTER TABLE article ADD COLUMN novelty INTEGER NOT NULL DEFAULT 1000;
CREATE INDEX article_worth ON article (doubt * novelty DESC, id, status, language, outlet, labels) WHERE deleted = 0;

CREATE TABLE learning (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  /* Grows with every new state, so that whoever has read one knows when it is old. */
  version INTEGER NOT NULL,
  /* The articles it was built from, as JSON. */
  covered TEXT NOT NULL,
  /* What extraction uses, and what is needed to go on learning. */
  learned BLOB NOT NULL,
  trainer BLOB NOT NULL
) STRICT;

/* What other corpora have taught and was given to this one; which of it counts, the page \`learning\` says. */
CREATE TABLE learning_given (id INTEGER PRIMARY KEY, origin TEXT NOT NULL, content TEXT NOT NULL) STRICT;
`
