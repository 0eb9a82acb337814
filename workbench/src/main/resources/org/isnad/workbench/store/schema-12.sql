-- What texts expose of people (docs/design/exposed.md). Only adds. Places alone: the values are in the texts and nowhere else.

-- A message or file that was looked through. batch: as in the index, another one is another text.
CREATE TABLE exposure_scan (
  number  INTEGER NOT NULL,  -- of its content
  message INTEGER NOT NULL,  -- as a message, or as a file
  version INTEGER NOT NULL,  -- of the detectors; another one is a reason to look again
  batch   INTEGER NOT NULL,
  PRIMARY KEY (number, message)
) WITHOUT ROWID;

CREATE TABLE exposed_place (
  number  INTEGER NOT NULL,
  message INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  text    INTEGER NOT NULL,
  kind    INTEGER NOT NULL,
  form    TEXT NOT NULL,
  start   INTEGER NOT NULL,
  stop    INTEGER NOT NULL,
  PRIMARY KEY (number, message, ordinal)
) WITHOUT ROWID;

-- Who had hidden values shown, and why. Only grows.
CREATE TABLE revelation (
  number   INTEGER PRIMARY KEY,
  what     TEXT NOT NULL,
  shown    INTEGER NOT NULL,
  because  TEXT NOT NULL,
  operator TEXT NOT NULL,
  at       TEXT NOT NULL
);

-- The media type of a distinct file by its first bytes, whatever its message declares.
CREATE TABLE leading_type (
  number     INTEGER PRIMARY KEY,
  media_type TEXT NOT NULL
);
