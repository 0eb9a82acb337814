-- What readers of a case add (docs/design/web.md). Messages are named by the SHA-256 of their bytes, in hexadecimal digits.
CREATE TABLE tag (
  message TEXT NOT NULL,
  tag     TEXT NOT NULL,
  PRIMARY KEY (message, tag)
) WITHOUT ROWID;

CREATE INDEX tag_tag ON tag (tag);

CREATE TABLE review (
  message TEXT PRIMARY KEY,
  state   TEXT NOT NULL,
  user    TEXT NOT NULL,
  at      TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE note (
  number  INTEGER PRIMARY KEY AUTOINCREMENT,
  message TEXT NOT NULL,
  text    TEXT NOT NULL,
  user    TEXT NOT NULL,
  at      TEXT NOT NULL
);

CREATE INDEX note_message ON note (message);

CREATE TABLE search (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  name   TEXT NOT NULL UNIQUE,
  query  TEXT NOT NULL,
  user   TEXT NOT NULL,
  at     TEXT NOT NULL
);

-- password: Argon2id with its parameters, in the form of the PHC string format; mailboxes: patterns one a line, or null for all
CREATE TABLE account (
  name      TEXT PRIMARY KEY,
  role      TEXT NOT NULL,
  password  TEXT NOT NULL,
  mailboxes TEXT,
  added     TEXT NOT NULL
) WITHOUT ROWID;

-- Whole-case answers that take long to compute, with the commit of the catalog they belong to.
CREATE TABLE kept (
  name     TEXT PRIMARY KEY,
  sequence INTEGER NOT NULL,
  json     TEXT NOT NULL
) WITHOUT ROWID;

-- Who wrote to whom: a row a message, sender and recipient, by the catalog's number of the message. Made from the fields as
-- they stand; nothing proves them.
CREATE TABLE person (
  number  INTEGER PRIMARY KEY,
  address TEXT NOT NULL UNIQUE,
  name    TEXT NOT NULL
);

CREATE TABLE letter (
  message   INTEGER NOT NULL,
  sender    INTEGER NOT NULL,
  recipient INTEGER NOT NULL,
  month     TEXT NOT NULL,
  PRIMARY KEY (message, recipient)
) WITHOUT ROWID;

-- Up to which number of the catalog letters were read.
CREATE TABLE letters_read (
  through INTEGER NOT NULL
);

INSERT INTO letters_read (through) VALUES (0);
