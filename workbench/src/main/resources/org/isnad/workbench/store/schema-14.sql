-- Words read off pictures, and what pages look like (docs/design/ocr.md). Only adds.

-- A row a distinct file without text, once its pictures were looked at.
CREATE TABLE recognition (
  number     INTEGER PRIMARY KEY,  -- of its content
  version    INTEGER NOT NULL,
  languages  TEXT NOT NULL,
  word_count INTEGER NOT NULL,
  bytes      INTEGER NOT NULL,     -- of the words before compression
  words      BLOB NOT NULL,        -- a word a line, with its place; zstd
  failure    BLOB
);

CREATE TABLE page_sketch (
  number INTEGER NOT NULL,
  page   INTEGER NOT NULL,
  sketch TEXT NOT NULL,
  PRIMARY KEY (number, page)
) WITHOUT ROWID;
