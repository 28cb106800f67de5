DELETE FROM form_file WHERE NOT EXISTS
    (SELECT 1 FROM form WHERE form.id = form_file.form AND form.owner = form_file.owner);
