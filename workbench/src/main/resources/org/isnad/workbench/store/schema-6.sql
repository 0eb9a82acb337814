-- What the second pass found in messages and beside them (docs/design/second-pass.md). Only adds.

-- A row a message and pass, once it was looked at: with nothing found the list is empty. version: of the pass, and of what it
-- had learnt; another one is a reason to look again.
CREATE TABLE noticed (
  number   INTEGER NOT NULL,
  pass     TEXT NOT NULL,
  version  INTEGER NOT NULL,
  evidence BLOB NOT NULL,
  PRIMARY KEY (number, pass)
) WITHOUT ROWID;
