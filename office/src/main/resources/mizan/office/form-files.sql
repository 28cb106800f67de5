SELECT name, media, sha256, length(content) AS bytes FROM form_file
WHERE form = ? AND owner = ? ORDER BY number;
