-- The words of documents in short, by which nearly equal ones are found (docs/design/copies.md). Only adds.

CREATE TABLE document_sketch (
  number  INTEGER PRIMARY KEY,  -- of its content
  version INTEGER NOT NULL,     -- of the text that was sketched; another one is a reason to sketch again
  words   INTEGER NOT NULL,
  whole   INTEGER NOT NULL,
  least   BLOB NOT NULL
);
