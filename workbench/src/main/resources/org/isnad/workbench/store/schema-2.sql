-- What handlers wrote on messages (docs/design/arc.md). Only adds; run on an empty layout or on a case that has one.

-- ARC sets, receivers' notes and Google's marks, as the bytes have them; only of messages that carry any.
CREATE TABLE transit (
  number INTEGER PRIMARY KEY,
  facts  BLOB NOT NULL
);

-- The signatures among them, by the key that each needs; the number of its set, or 0 for one that belongs to none.
CREATE TABLE seal (
  number       INTEGER NOT NULL,
  position     INTEGER NOT NULL,
  kind         INTEGER NOT NULL,
  instance     INTEGER NOT NULL,
  domain       TEXT NOT NULL,
  selector     TEXT NOT NULL,
  body_matches INTEGER NOT NULL,
  PRIMARY KEY (number, position)
) WITHOUT ROWID;

-- What the keys make of them; changes when keys come.
CREATE TABLE seal_result (
  number         INTEGER NOT NULL,
  position       INTEGER NOT NULL,
  cause          INTEGER NOT NULL,
  header_matches INTEGER NOT NULL,
  matches        INTEGER NOT NULL,
  anchor         INTEGER NOT NULL,      -- as in result
  PRIMARY KEY (number, position)
) WITHOUT ROWID;

-- What a chain came to as a whole.
CREATE TABLE chain (
  number    INTEGER PRIMARY KEY,
  instances INTEGER NOT NULL,
  status    INTEGER NOT NULL,
  cause     INTEGER NOT NULL
);

-- Messages that were taken in before these tables were there, up to this number: not yet read for them.
INSERT INTO meta (name, value) SELECT 'transit_unread', coalesce(max(number), 0) FROM message;

-- Keys whose private half is said to be known to others (docs/design/keys.md). kind 0: SHA-256 of the key's
-- SubjectPublicKeyInfo; 1: the last 80 bits of the SHA-1 of its modulus, as Debian's lists of weak keys have it.
CREATE TABLE exposed (
  kind      INTEGER NOT NULL,
  hash      BLOB NOT NULL,
  since     TEXT NOT NULL,
  source    TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  added     TEXT NOT NULL,
  PRIMARY KEY (kind, hash, source)
) WITHOUT ROWID;
