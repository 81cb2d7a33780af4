-- What a stranger can read here: how many rows, their padded sizes, how often each was written,
-- and (beside it) the length of each sealed file. No name, no number, no kind.
CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE slots (id BLOB PRIMARY KEY, slot BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE epochs (
  compartment INTEGER NOT NULL,
  epoch INTEGER NOT NULL,
  wrapped BLOB NOT NULL,
  PRIMARY KEY (compartment, epoch)
) STRICT, WITHOUT ROWID;
CREATE TABLE rows (
  compartment INTEGER NOT NULL,
  locator BLOB NOT NULL,
  version INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (compartment, locator)
) STRICT, WITHOUT ROWID;
CREATE TABLE buckets (
  compartment INTEGER NOT NULL,
  bucket INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (compartment, bucket)
) STRICT, WITHOUT ROWID;
CREATE TABLE roots (
  compartment INTEGER PRIMARY KEY,
  generation INTEGER NOT NULL,
  mac BLOB NOT NULL
) STRICT;
-- Rows whose key is gone (a lost keyring): kept, never deleted by us.
CREATE TABLE set_aside (locator BLOB NOT NULL, version INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT;
