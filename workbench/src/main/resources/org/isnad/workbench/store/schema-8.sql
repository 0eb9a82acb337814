-- What files say of themselves (docs/design/documents.md). Only adds.

-- A row a distinct file, once a child process was handed it or its first bytes were seen to be no document's.
CREATE TABLE document (
  number      INTEGER PRIMARY KEY,  -- of its content
  version     INTEGER NOT NULL,     -- of what read it; another one is a reason to read again
  family      TEXT NOT NULL,        -- empty: no document
  created     INTEGER,              -- as it says, epoch seconds, a missing zone read as UTC
  modified    INTEGER,
  latest      INTEGER,              -- of all times it states
  software    INTEGER,              -- since when there has been the program it names
  editor      TEXT NOT NULL,
  application TEXT NOT NULL,
  failure     BLOB,                 -- why it could not be read
  reading     TEXT                  -- all that was read, as JSON
);
