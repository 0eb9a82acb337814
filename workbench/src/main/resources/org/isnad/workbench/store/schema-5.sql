-- What a search undid of signatures that do not match as they stand (docs/design/repair.md). Only adds.

-- The facts of a signature over what was signed; those of the bytes stay where they are, in signature.
CREATE TABLE repair (
  number       INTEGER NOT NULL,
  position     INTEGER NOT NULL,
  body_matches INTEGER NOT NULL,
  facts        BLOB NOT NULL,
  PRIMARY KEY (number, position)
) WITHOUT ROWID;

-- What was taken off for it, so that equal texts on many messages of one list can be counted.
CREATE TABLE repair_text (
  number   INTEGER NOT NULL,
  position INTEGER NOT NULL,
  kind     INTEGER NOT NULL,
  text     BLOB NOT NULL,
  list     TEXT NOT NULL,
  PRIMARY KEY (number, position, kind, text)
) WITHOUT ROWID;

-- What was searched, and a fingerprint of the keys that were known then: other keys are a reason to search again.
CREATE TABLE repair_search (
  number   INTEGER NOT NULL,
  position INTEGER NOT NULL,
  keys     INTEGER NOT NULL,
  PRIMARY KEY (number, position)
) WITHOUT ROWID;
