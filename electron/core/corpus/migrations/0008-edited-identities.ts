/**
 * Which identities people have edited: those stay where the import that brought them is taken back. Needs the function
 * `unpack_json`.
 */
export const editedIdentities = `
CREATE TABLE change_identity (
  identity INTEGER NOT NULL,
  change INTEGER NOT NULL REFERENCES change,
  PRIMARY KEY (identity, change)
) STRICT, WITHOUT ROWID;

INSERT INTO change_identity
  SELECT edited.value ->> 'id', change.id
  FROM change JOIN string ON string.id = change.verb CROSS JOIN json_each(unpack_json(change.diff), '$.updated') AS edited
  WHERE string.value LIKE 'identity.%' AND edited.value ->> 'type' = 'identity';
`
