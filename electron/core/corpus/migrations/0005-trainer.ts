/**
 * What is needed to go on learning is large and stored now and then; what extraction uses is stored after each article. What
 * an older program has learnt is built again.
 */
export const trainer = `
DELETE FROM learning;
ALTER TABLE learning DROP COLUMN trainer;

CREATE TABLE learning_trainer (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  /* The articles it was built from, as JSON: the first of those that were learnt from. */
  covered TEXT NOT NULL,
  state BLOB NOT NULL
) STRICT;
`
