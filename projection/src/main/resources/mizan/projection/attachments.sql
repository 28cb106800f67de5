SELECT kind, sha256, bytes, media, held_by, recipients
FROM attachment WHERE idx = ? ORDER BY place;
