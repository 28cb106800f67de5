-- Everything here is derived from the entries and the opened disclosure files.
-- Readings name a table as {entry}, {field} or {opening}: `Rows` puts the gate of release there.
-- `entry` has one row for each entry, void and unreadable ones too.
CREATE TABLE IF NOT EXISTS entry (
    idx         INTEGER PRIMARY KEY, -- 0-based
    leaf        TEXT NOT NULL,       -- leaf hash, hex
    recorded_at INTEGER NOT NULL,    -- ms since the epoch, UTC
    id          TEXT NOT NULL,       -- statement id, hex; empty if unreadable
    type        TEXT NOT NULL,
    member      TEXT NOT NULL,
    officer     TEXT NOT NULL,
    person      TEXT NOT NULL,
    made        TEXT NOT NULL,       -- as written, RFC 3339
    seen_size   INTEGER NOT NULL,
    seen_root   TEXT NOT NULL,
    release     TEXT NOT NULL,
    named       TEXT NOT NULL,       -- members in `to`, each between blanks: ' tarn alder '
    sector      TEXT NOT NULL,
    family      TEXT NOT NULL,       -- of the type, before its dot
    act         TEXT NOT NULL,       -- of a case's opening or a report; else empty
    case_number INTEGER NOT NULL,    -- 0 if it belongs to none
    attached    INTEGER NOT NULL,    -- attachments and citations
    open        TEXT NOT NULL,       -- open fields, JSON
    digests     INTEGER NOT NULL,    -- digests in it, decoys too
    plain       INTEGER NOT NULL,    -- fields opened from plain files
    void_code   TEXT NOT NULL,       -- empty if accepted
    void_what   TEXT NOT NULL,
    void_facts  TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS entry_id ON entry (id);
CREATE INDEX IF NOT EXISTS entry_type ON entry (type, idx);
CREATE INDEX IF NOT EXISTS entry_time ON entry (recorded_at);
CREATE INDEX IF NOT EXISTS entry_family ON entry (family, idx);
-- What is searched: of each entry one segment for what is plain, and one for each group of members
-- that some of its fields are sealed to. Words are folded before they are put here.
CREATE TABLE IF NOT EXISTS segment (
    id INTEGER PRIMARY KEY, idx INTEGER NOT NULL, seen_by TEXT NOT NULL
);
CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (
    body, content='', detail=none, prefix='2 3', tokenize='unicode61 remove_diacritics 2'
);
CREATE TABLE IF NOT EXISTS reference (
    idx INTEGER NOT NULL, place INTEGER NOT NULL, role TEXT NOT NULL, target TEXT NOT NULL,
    PRIMARY KEY (idx, place)
);
CREATE INDEX IF NOT EXISTS reference_target ON reference (target, role);
-- Opened fields, in the order of their disclosures. `seen_by` is empty where the file is plain,
-- else the members to whom it is sealed, each between blanks.
CREATE TABLE IF NOT EXISTS field (
    idx INTEGER NOT NULL, place INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
    seen_by TEXT NOT NULL, PRIMARY KEY (idx, place)
);
-- The keys of rows of spreadsheets, to know them again.
CREATE INDEX IF NOT EXISTS field_imported ON field (value) WHERE name = 'imported';
-- Digests in an entry, 32 bytes each: what a disclosure that comes later is held against.
CREATE TABLE IF NOT EXISTS digest (idx INTEGER PRIMARY KEY, sd BLOB NOT NULL);
-- Fields that a later statement (`by_idx`) released to more readers: `release` and `named` are those
-- of the widening, `member` is its author's.
CREATE TABLE IF NOT EXISTS widened (
    by_idx INTEGER NOT NULL, place INTEGER NOT NULL, idx INTEGER NOT NULL, name TEXT NOT NULL,
    value TEXT NOT NULL, release TEXT NOT NULL, member TEXT NOT NULL, named TEXT NOT NULL,
    PRIMARY KEY (by_idx, place)
);
CREATE INDEX IF NOT EXISTS widened_idx ON widened (idx);
-- How many fields of an entry were opened from files sealed to the same members.
CREATE TABLE IF NOT EXISTS opening (
    idx INTEGER NOT NULL, seen_by TEXT NOT NULL, fields INTEGER NOT NULL,
    PRIMARY KEY (idx, seen_by)
);
-- The same numbers over all entries of one kind of release, so that no page counts every row.
CREATE TABLE IF NOT EXISTS tally (
    release TEXT NOT NULL, member TEXT NOT NULL, named TEXT NOT NULL, seen_by TEXT NOT NULL,
    digests INTEGER NOT NULL, opened INTEGER NOT NULL,
    PRIMARY KEY (release, member, named, seen_by)
);
-- Reports of incidents in the order of the event. Where the time is sealed to some members, a second
-- row (`fallback` = 1) has the time of keeping, for everybody else. `when_by`, `point_by`,
-- `name_by` and `hurt_by` say who sees the field: empty for a plain one, '-' where there is none.
CREATE TABLE IF NOT EXISTS incident (
    idx INTEGER NOT NULL, fallback INTEGER NOT NULL,
    at       INTEGER NOT NULL,       -- ms since the epoch, UTC
    when_by  TEXT NOT NULL,
    act      TEXT NOT NULL,
    sector   TEXT NOT NULL,
    place    TEXT NOT NULL,          -- folded name; empty where none is told
    name_by  TEXT NOT NULL,
    lat      INTEGER NOT NULL,       -- 1e-7 degree; beyond every latitude where none is told
    lon      INTEGER NOT NULL,       -- 1e-7 degree
    point_by TEXT NOT NULL,
    hurt_by  TEXT NOT NULL,
    late     INTEGER NOT NULL,       -- 1 where it was kept long after the time that is told
    PRIMARY KEY (idx, fallback)
);
CREATE INDEX IF NOT EXISTS incident_at ON incident (at, idx);
CREATE INDEX IF NOT EXISTS incident_act ON incident (act, at, idx);
CREATE INDEX IF NOT EXISTS incident_hurt ON incident (at, idx) WHERE hurt_by <> '-';
CREATE INDEX IF NOT EXISTS incident_late ON incident (at, idx) WHERE late = 1;
CREATE INDEX IF NOT EXISTS incident_like ON incident (act, sector, at);
CREATE INDEX IF NOT EXISTS incident_sector ON incident (sector, at, idx);
-- Files, blobs and citations that a statement names.
CREATE TABLE IF NOT EXISTS attachment (
    idx INTEGER NOT NULL, place INTEGER NOT NULL, kind TEXT NOT NULL, sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL, media TEXT NOT NULL, held_by TEXT NOT NULL, recipients INTEGER NOT NULL,
    PRIMARY KEY (idx, place)
);
CREATE INDEX IF NOT EXISTS attachment_digest ON attachment (sha256, idx);
-- The next index to be folded, and with whose identity sealed files were opened.
CREATE TABLE IF NOT EXISTS cursor (
    one INTEGER PRIMARY KEY CHECK (one = 1), next INTEGER NOT NULL, identity TEXT NOT NULL
);
INSERT INTO cursor (one, next, identity) VALUES (1, 0, '') ON CONFLICT (one) DO NOTHING;
