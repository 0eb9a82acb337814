-- Headers read for conversations, plain answers, and signatures of other copies (docs/design/threads.md). Only adds.

-- What the header of a message says of its place, so that a stopped run goes on. version: of what reads it.
CREATE TABLE post (
  number  INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  facts   BLOB NOT NULL
);

-- Edges whose child names its parent alone, in its only In-Reply-To, where nothing else bears that Message-ID.
CREATE TABLE plain_answer (
  child  INTEGER PRIMARY KEY,
  parent INTEGER NOT NULL
);

CREATE INDEX plain_answer_parent ON plain_answer (parent);

-- Signatures of another content of the same Message-ID, as they come out on this one's bytes.
CREATE TABLE lent (
  number  INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  lender  INTEGER NOT NULL,
  display BLOB NOT NULL,
  facts   BLOB NOT NULL,
  PRIMARY KEY (number, ordinal)
) WITHOUT ROWID;

CREATE INDEX lent_lender ON lent (lender);

-- How much of a message's own text is corroborated by quotes, at the last judging; a message of which nothing is has no row.
CREATE TABLE in_part (
  number     INTEGER PRIMARY KEY,
  characters INTEGER NOT NULL,
  own        INTEGER NOT NULL
);
