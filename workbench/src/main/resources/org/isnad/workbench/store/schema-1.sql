-- The catalog of a case, layout 1. Numbers of contents and items are internal: they differ from run to run and are never
-- shown. Hashes are the 32 bytes of a SHA-256. Enums are stored by ordinal. docs/design/store.md says why it is so.

-- sequence: number of the last commit; batches_complete: see Commit; last_batch: greatest batch number in here
CREATE TABLE meta (
  name  TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) WITHOUT ROWID;

-- Everything in a pack file beyond its length here is what a commit did not live to see, and is cut off.
CREATE TABLE pack (
  number INTEGER PRIMARY KEY,
  length INTEGER NOT NULL
);

CREATE TABLE dictionary (
  number INTEGER PRIMARY KEY,
  bytes  BLOB NOT NULL
);

-- A distinct run of bytes, and where it lies:
--   in a block           pack and frame; start = offset in the unpacked block
--   inside a message     within = that content; start, stop = span of the encoded bytes; encoding
--   large                neither: see piece
CREATE TABLE content (
  number   INTEGER PRIMARY KEY,
  sha256   BLOB NOT NULL,
  length   INTEGER NOT NULL,
  item     INTEGER,             -- the emitted item with the smallest locator
  pack     INTEGER,
  frame    INTEGER,
  start    INTEGER,
  within   INTEGER,
  stop     INTEGER,
  encoding INTEGER
);

CREATE TABLE piece (
  content INTEGER NOT NULL,
  start   INTEGER NOT NULL,     -- offset in the content
  pack    INTEGER NOT NULL,
  frame   INTEGER NOT NULL,
  PRIMARY KEY (content, start)
) WITHOUT ROWID;

-- Every occurrence of everything: the table of accounting.
CREATE TABLE item (
  id          INTEGER PRIMARY KEY,
  parent      INTEGER NOT NULL,
  ordinal     INTEGER NOT NULL,
  kind        INTEGER NOT NULL,
  status      INTEGER NOT NULL,
  locator     TEXT NOT NULL,
  name        TEXT NOT NULL,
  content     INTEGER,
  size        INTEGER NOT NULL,
  received    INTEGER NOT NULL,
  format      TEXT NOT NULL,
  mailbox     TEXT NOT NULL,
  expected    INTEGER,
  reason      BLOB,
  acquisition INTEGER NOT NULL
);

-- No entry of a container twice, however often a run is taken up again.
CREATE UNIQUE INDEX item_place ON item (parent, ordinal);

CREATE TABLE message (
  number          INTEGER PRIMARY KEY,  -- of its content
  batch           INTEGER NOT NULL,
  message_id      TEXT NOT NULL,
  subject         TEXT NOT NULL,
  from_name       TEXT NOT NULL,
  from_address    TEXT NOT NULL,
  date            INTEGER,
  date_offset     INTEGER NOT NULL,
  date_impossible INTEGER NOT NULL,
  language        TEXT NOT NULL,
  attachments     INTEGER NOT NULL,
  display         BLOB NOT NULL,
  defects         BLOB
);

-- Files that no message carried and that have a document in the index.
CREATE TABLE file (
  number INTEGER PRIMARY KEY,
  batch  INTEGER NOT NULL
);

-- What the bytes alone decide about a signature; never changed.
CREATE TABLE signature (
  number       INTEGER NOT NULL,
  position     INTEGER NOT NULL,
  domain       TEXT NOT NULL,
  selector     TEXT NOT NULL,
  body_matches INTEGER NOT NULL,
  repaired     INTEGER NOT NULL,
  facts        BLOB NOT NULL,
  PRIMARY KEY (number, position)
) WITHOUT ROWID;

-- What the keys make of it; changes when keys come.
CREATE TABLE result (
  number         INTEGER NOT NULL,
  position       INTEGER NOT NULL,
  word           INTEGER NOT NULL,
  cause          INTEGER NOT NULL,
  matches        INTEGER NOT NULL,
  header_matches INTEGER NOT NULL,
  anchor         INTEGER NOT NULL,      -- 0 none, 1 conflicting, 2 stated, 3 published
  PRIMARY KEY (number, position)
) WITHOUT ROWID;

CREATE TABLE verdict (
  number      INTEGER PRIMARY KEY,
  level       INTEGER NOT NULL,
  claims      INTEGER NOT NULL,         -- four bits a claim: 0 none, else level + 1
  fingerprint INTEGER NOT NULL
);

CREATE TABLE defect (
  item    INTEGER NOT NULL,
  defects BLOB NOT NULL
);
CREATE INDEX defect_item ON defect (item);

CREATE TABLE acquisition (
  number       INTEGER PRIMARY KEY,
  sources      BLOB NOT NULL,
  stated_hash  TEXT,
  operator     TEXT NOT NULL,
  started      TEXT NOT NULL,
  ended        TEXT,
  tool_version TEXT NOT NULL
);

CREATE TABLE input_file (
  acquisition INTEGER NOT NULL,
  locator     TEXT NOT NULL,
  size        INTEGER NOT NULL,
  sha256      BLOB,
  PRIMARY KEY (acquisition, locator)
) WITHOUT ROWID;

CREATE TABLE key (
  number     INTEGER PRIMARY KEY,
  domain     TEXT NOT NULL,
  selector   TEXT NOT NULL,
  record     TEXT NOT NULL,
  kind       INTEGER NOT NULL,
  source     TEXT NOT NULL,
  file_hash  TEXT,
  added      TEXT NOT NULL,
  first_seen TEXT,
  last_seen  TEXT
);
