-- Layout 3: versions of one message, and acquisitions (docs/design/acquisitions.md). Only adds.

-- What a message tells its reader (ReadingDigests); only of those that share their Message-ID with another content.
-- First byte: version of the digests. Then sender, subject, stated date, recipients, words: 16 bytes each.
CREATE TABLE reading (
  number INTEGER PRIMARY KEY,
  digest BLOB NOT NULL
);

-- Message-IDs on several contents.
CREATE TABLE version_group (
  message_id TEXT PRIMARY KEY,
  members    INTEGER NOT NULL,      -- distinct contents, attached ones included
  differs    INTEGER NOT NULL,      -- a bit a claim, by ordinal: they do not all read alike in it
  judged     INTEGER NOT NULL       -- whether the members' verdicts rest on this row
) WITHOUT ROWID;

-- Runs that brought nothing of their own, or not only: they went on with what an earlier one had begun.
CREATE TABLE continuation (
  run         INTEGER NOT NULL,
  acquisition INTEGER NOT NULL,
  PRIMARY KEY (run, acquisition)
) WITHOUT ROWID;

-- Statements that two acquisitions came by different hands, and withdrawals of them; the last one of a pair counts.
CREATE TABLE independence (
  number      INTEGER PRIMARY KEY,
  acquisition INTEGER NOT NULL,     -- the smaller of the two
  other       INTEGER NOT NULL,
  withdrawn   INTEGER NOT NULL,
  because     TEXT NOT NULL,
  operator    TEXT NOT NULL,
  stated      TEXT NOT NULL
);
