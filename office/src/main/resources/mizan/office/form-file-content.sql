SELECT name, media, content FROM form_file WHERE form = ? AND owner = ? AND sha256 = ?;
