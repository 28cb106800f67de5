UPDATE OR IGNORE form_file SET owner = ? WHERE form = ? AND owner = ?;
