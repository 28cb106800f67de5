INSERT INTO hand_in_content (form, place, content) VALUES (?, ?, ?);
