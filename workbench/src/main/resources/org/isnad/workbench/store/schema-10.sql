-- Which message quotes which (docs/design/threads.md). Only adds.

-- A row for each quote that has an original in the case, by the message that quotes. facts: how the texts compare.
CREATE TABLE quote (
  quoter   INTEGER NOT NULL,
  ordinal  INTEGER NOT NULL,
  original INTEGER NOT NULL,
  facts    BLOB NOT NULL,
  PRIMARY KEY (quoter, ordinal)
) WITHOUT ROWID;

CREATE INDEX quote_original ON quote (original);

-- Which message answers which, by what they say themselves; a message has one parent at most.
CREATE TABLE thread_edge (
  child     INTEGER PRIMARY KEY,
  parent    INTEGER NOT NULL,
  kind      INTEGER NOT NULL,
  gap       INTEGER NOT NULL,      -- ancestors named in between that are not in the case
  ambiguous INTEGER NOT NULL
);

CREATE INDEX thread_parent ON thread_edge (parent);

-- Messages that should be there, by whom they are named.
CREATE TABLE thread_missing (
  wanted_by INTEGER NOT NULL,
  kind      INTEGER NOT NULL,
  name      TEXT NOT NULL,
  PRIMARY KEY (wanted_by, kind, name)
) WITHOUT ROWID;
