-- Everything here is derived from the entries and the opened disclosure files.
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
    sector      TEXT NOT NULL,
    open        TEXT NOT NULL,       -- open fields, JSON
    sealed      INTEGER NOT NULL,    -- digests that nobody has opened here
    void_code   TEXT NOT NULL,       -- empty if accepted
    void_what   TEXT NOT NULL,
    void_facts  TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS entry_id ON entry (id);
CREATE INDEX IF NOT EXISTS entry_type ON entry (type, idx);
CREATE TABLE IF NOT EXISTS reference (
    idx INTEGER NOT NULL, place INTEGER NOT NULL, role TEXT NOT NULL, target TEXT NOT NULL,
    PRIMARY KEY (idx, place)
);
CREATE INDEX IF NOT EXISTS reference_target ON reference (target, role);
-- Opened fields, in the order of their disclosures.
CREATE TABLE IF NOT EXISTS field (
    idx INTEGER NOT NULL, place INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (idx, place)
);
-- Files, blobs and citations that a statement names.
CREATE TABLE IF NOT EXISTS attachment (
    idx INTEGER NOT NULL, place INTEGER NOT NULL, kind TEXT NOT NULL, sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL, media TEXT NOT NULL, held_by TEXT NOT NULL, recipients INTEGER NOT NULL,
    PRIMARY KEY (idx, place)
);
-- The next index to be folded.
CREATE TABLE IF NOT EXISTS cursor (one INTEGER PRIMARY KEY CHECK (one = 1), next INTEGER NOT NULL);
INSERT INTO cursor (one, next) VALUES (1, 0) ON CONFLICT (one) DO NOTHING;
