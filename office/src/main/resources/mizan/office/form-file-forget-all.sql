DELETE FROM form_file WHERE form = ?;
