SELECT kind, sha256, bytes, media, held_by, recipients
FROM attachment WHERE idx IN (SELECT idx FROM {entry} WHERE idx = ?) ORDER BY place;
