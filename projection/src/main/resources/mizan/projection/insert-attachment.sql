INSERT INTO attachment (idx, place, kind, sha256, bytes, media, held_by, recipients)
VALUES (?, ?, ?, ?, ?, ?, ?, ?);
