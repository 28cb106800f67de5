-- What an office works with and the record does not hold. Instants: ms since the epoch, UTC; 0 is
-- none. Owners: `officer:<key id>` or `browser:<digest of the cookie>`.

-- A form somebody is typing in. One id can stand twice: the officer's own save, and one by the same
-- page after the session had expired.
CREATE TABLE form (
    id TEXT NOT NULL, owner TEXT NOT NULL, kind TEXT NOT NULL,
    fields TEXT NOT NULL, -- JSON, name to text
    begun_at INTEGER NOT NULL, kept_at INTEGER NOT NULL,
    PRIMARY KEY (id, owner)
);
CREATE INDEX form_owner ON form (owner, kept_at);
CREATE TABLE form_file (
    number INTEGER PRIMARY KEY, form TEXT NOT NULL, owner TEXT NOT NULL, sha256 TEXT NOT NULL,
    name TEXT NOT NULL, media TEXT NOT NULL, content BLOB NOT NULL,
    UNIQUE (form, owner, sha256)
);
-- A form that is being handed in, or was: one row for a form id, for ever the same statement.
CREATE TABLE hand_in (
    form TEXT PRIMARY KEY, owner TEXT NOT NULL, statement TEXT NOT NULL,
    envelope BLOB NOT NULL, -- DSSE JSON; empty once it is in the record
    begun_at INTEGER NOT NULL,
    entry INTEGER NOT NULL, -- index in the record; -1 until the desk has answered
    done_at INTEGER NOT NULL
);
CREATE TABLE hand_in_content (
    form TEXT NOT NULL, place INTEGER NOT NULL, content BLOB NOT NULL, PRIMARY KEY (form, place)
);
-- What waited for a person and waits no more.
CREATE TABLE settled (
    what TEXT NOT NULL, -- answer, proposal
    number INTEGER NOT NULL,
    form TEXT NOT NULL, -- that holds or held it; empty if none
    officer TEXT NOT NULL, statement TEXT NOT NULL, -- empty: set aside
    words TEXT NOT NULL, at INTEGER NOT NULL,
    done INTEGER NOT NULL, -- 0 while the form is being handed in
    PRIMARY KEY (what, number)
);
CREATE INDEX settled_form ON settled (form);

-- One-time links. The token itself is nowhere.
CREATE TABLE link (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    token TEXT NOT NULL UNIQUE, -- SHA-256, hex
    member TEXT NOT NULL, statement TEXT NOT NULL, case_number INTEGER NOT NULL,
    letter INTEGER NOT NULL, title TEXT NOT NULL,
    copy TEXT NOT NULL, language TEXT NOT NULL, removals INTEGER NOT NULL,
    may TEXT NOT NULL, -- kinds of answer, between blanks
    made_by TEXT NOT NULL, made_at INTEGER NOT NULL, expires_at INTEGER NOT NULL,
    browser TEXT NOT NULL, -- digest of the cookie of the first that opened it; empty until then
    opened_at INTEGER NOT NULL, revoked_at INTEGER NOT NULL
);
CREATE INDEX link_statement ON link (statement);
CREATE INDEX link_case ON link (case_number);
CREATE INDEX link_letter ON link (letter);
-- Somebody else than the first tried to open it; when, and nothing else.
CREATE TABLE link_attempt (link INTEGER NOT NULL, at INTEGER NOT NULL);
CREATE INDEX link_attempt_link ON link_attempt (link);
CREATE TABLE answer (
    number INTEGER PRIMARY KEY AUTOINCREMENT, link INTEGER NOT NULL, kind TEXT NOT NULL,
    words TEXT NOT NULL, name TEXT NOT NULL, -- word for word
    at INTEGER NOT NULL, receipt TEXT NOT NULL UNIQUE
);
CREATE INDEX answer_link ON answer (link);

-- Drafts that wait for a person.
CREATE TABLE proposal (
    number INTEGER PRIMARY KEY AUTOINCREMENT, origin TEXT NOT NULL, title TEXT NOT NULL,
    draft TEXT NOT NULL, remarks TEXT NOT NULL, -- JSON
    made_by TEXT NOT NULL, made_at INTEGER NOT NULL
);
-- Rows of spreadsheets that became proposals; they stay when the proposals go.
CREATE TABLE imported_row (
    key TEXT PRIMARY KEY, original TEXT NOT NULL, proposal INTEGER NOT NULL, at INTEGER NOT NULL
);
CREATE INDEX imported_row_original ON imported_row (original);
