-- Keys computed from signatures (docs/design/recovery.md). Only adds; run on an empty layout or on a case that has one.

-- How far the search for a key has come: of one name and length of signatures, with so many keys known that fit some of them.
CREATE TABLE recovery (
  domain     TEXT NOT NULL,
  selector   TEXT NOT NULL,
  octets     INTEGER NOT NULL,
  known      INTEGER NOT NULL,
  signatures INTEGER NOT NULL,  -- that no key matched when the search began
  attempts   INTEGER NOT NULL,
  cpu        INTEGER NOT NULL,  -- milliseconds
  outcome    INTEGER NOT NULL,
  PRIMARY KEY (domain, selector, octets, known)
) WITHOUT ROWID;

-- The signatures that a recovered key was computed from, and those that confirmed it.
CREATE TABLE proof (
  domain   TEXT NOT NULL,
  selector TEXT NOT NULL,
  record   TEXT NOT NULL,
  content  BLOB NOT NULL,       -- SHA-256 of the message
  kind     INTEGER NOT NULL,
  position INTEGER NOT NULL,
  confirms INTEGER NOT NULL,
  PRIMARY KEY (domain, selector, record, content, kind, position)
) WITHOUT ROWID;
