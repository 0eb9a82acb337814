-- Texts of documents (docs/design/documents.md). Only adds.

-- A row a distinct file, once its first bytes or a child process said what it is.
CREATE TABLE document_text (
  number     INTEGER PRIMARY KEY,  -- of its content
  version    INTEGER NOT NULL,     -- of what read it; another one is a reason to read again
  media_type TEXT NOT NULL,        -- empty: no document that text is read of
  title      TEXT NOT NULL,
  characters INTEGER NOT NULL,     -- of the text, in UTF-16 units
  text       BLOB,                 -- UTF-8, zstd
  cut        INTEGER NOT NULL,     -- the text goes on beyond what is kept
  failure    BLOB,                 -- why it could not be read
  defects    BLOB
);
