-- What was brought in, as it came: a draft cites it by digest.
CREATE TABLE imported_content (
    sha256 TEXT PRIMARY KEY, content BLOB NOT NULL
);
