-- Which manifest a compartment has: docs/formats/manifest.md. Written before there were two: 1.
ALTER TABLE roots ADD COLUMN format INTEGER NOT NULL DEFAULT 1;
-- Sealed files that no record names any more, until they are removed: a crash in between leaves none.
CREATE TABLE leaving (file BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;
-- Rows as large as pages are kept in the order in which they come, with an index beside them.
CREATE TABLE rows_2 (
  compartment INTEGER NOT NULL,
  locator BLOB NOT NULL,
  version INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  UNIQUE (compartment, locator)
) STRICT;
INSERT INTO rows_2 SELECT compartment, locator, version, sealed FROM rows;
DROP TABLE rows;
ALTER TABLE rows_2 RENAME TO rows;
CREATE TABLE buckets_2 (
  compartment INTEGER NOT NULL,
  bucket INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  UNIQUE (compartment, bucket)
) STRICT;
INSERT INTO buckets_2 SELECT compartment, bucket, sealed FROM buckets;
DROP TABLE buckets;
ALTER TABLE buckets_2 RENAME TO buckets;
