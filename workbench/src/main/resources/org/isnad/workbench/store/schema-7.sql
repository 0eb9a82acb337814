-- S/MIME and OpenPGP signatures (docs/design/endtoend.md). Only adds.

-- Messages that carry such signatures, and a fingerprint of the certificates and keys with which they were last checked,
-- 0 where they never were.
CREATE TABLE layered (
  number   INTEGER PRIMARY KEY,
  examined INTEGER NOT NULL
);

-- What each of them came to. Changes when certificates or keys come.
CREATE TABLE layer (
  number   INTEGER NOT NULL,
  position INTEGER NOT NULL,
  scheme   INTEGER NOT NULL,
  cause    INTEGER NOT NULL,
  matches  INTEGER NOT NULL,
  anchor   INTEGER NOT NULL,      -- as in result
  facts    BLOB NOT NULL,
  PRIMARY KEY (number, position)
) WITHOUT ROWID;

-- Certificates and OpenPGP keys that somebody added; those found in messages are never among them.
CREATE TABLE certificate (
  number      INTEGER PRIMARY KEY,
  kind        INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  bytes       BLOB NOT NULL,
  origin      INTEGER NOT NULL,
  source      TEXT NOT NULL,
  file_hash   TEXT NOT NULL,
  added       TEXT NOT NULL
);

-- Messages that were taken in before these tables were there, up to this number: not yet looked at for them.
INSERT INTO meta (name, value) SELECT 'layers_unread', (SELECT coalesce(max(number), 0) FROM message)
  WHERE NOT EXISTS (SELECT 1 FROM meta WHERE name = 'layers_unread');
