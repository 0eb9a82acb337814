-- Near copies, and compromise windows (docs/design/copies.md). Only adds.

-- The words of a message as TextSketch has them. sent: no server wrote on it, as on the copy that a sender keeps.
CREATE TABLE near_sketch (
  number INTEGER PRIMARY KEY,
  sent   INTEGER NOT NULL,
  parent TEXT NOT NULL,             -- Message-ID of what it says it answers, or empty
  words  INTEGER NOT NULL,
  whole  INTEGER NOT NULL,
  least  BLOB NOT NULL
);

-- Pairs that are near and not of the same words; the smaller number first. Of messages with the same words one stands for all.
CREATE TABLE near_pair (
  number      INTEGER NOT NULL,
  other       INTEGER NOT NULL,
  resemblance REAL NOT NULL,
  PRIMARY KEY (number, other)
) WITHOUT ROWID;

-- Statements that accounts may have been in other hands, and withdrawals of them; the last one about a window counts.
CREATE TABLE compromise_window (
  number    INTEGER PRIMARY KEY,
  opened    INTEGER NOT NULL,       -- epoch seconds, within
  closed    INTEGER NOT NULL,       -- epoch seconds, outside
  withdrawn INTEGER NOT NULL,
  because   TEXT NOT NULL,
  operator  TEXT NOT NULL,
  stated    TEXT NOT NULL
);
