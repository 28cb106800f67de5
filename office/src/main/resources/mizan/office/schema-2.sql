-- Tokens for programs. The text itself is nowhere.
CREATE TABLE token (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    token TEXT NOT NULL UNIQUE, -- SHA-256, hex
    name TEXT NOT NULL, member TEXT NOT NULL, officer TEXT NOT NULL,
    scopes TEXT NOT NULL, -- between blanks
    made_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, revoked_at INTEGER NOT NULL,
    used_day INTEGER NOT NULL -- days since the epoch, UTC; -1 until it is used
);
CREATE INDEX token_officer ON token (officer);
-- Searches that an officer keeps by name.
CREATE TABLE search (
    officer TEXT NOT NULL, name TEXT NOT NULL, query TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (officer, name)
);
-- How large the record was when an officer looked at a page: in the visit before, and lately.
CREATE TABLE look (
    officer TEXT NOT NULL, page TEXT NOT NULL,
    before_size INTEGER NOT NULL, before_at INTEGER NOT NULL,
    last_size INTEGER NOT NULL, last_at INTEGER NOT NULL,
    PRIMARY KEY (officer, page)
);
-- How the columns of a spreadsheet were understood, by a digest of its headers.
CREATE TABLE mapping (
    fingerprint TEXT PRIMARY KEY, name TEXT NOT NULL, mapping TEXT NOT NULL, -- JSON
    officer TEXT NOT NULL, used_at INTEGER NOT NULL
);
-- Spreadsheets brought in; their content is a blob, their rows stand in imported_row.
CREATE TABLE imported_original (
    sha256 TEXT PRIMARY KEY, name TEXT NOT NULL, row_count INTEGER NOT NULL,
    officer TEXT NOT NULL, at INTEGER NOT NULL
);
-- Who was reminded of what is due: which, when, by whom.
CREATE TABLE reminder (
    number INTEGER PRIMARY KEY AUTOINCREMENT, due TEXT NOT NULL, officer TEXT NOT NULL,
    at INTEGER NOT NULL
);
CREATE INDEX reminder_due ON reminder (due);
