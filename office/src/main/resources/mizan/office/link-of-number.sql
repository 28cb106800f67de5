SELECT number, member, statement, case_number, letter, title, copy, language, removals, may, made_by,
    made_at, expires_at, browser, opened_at, revoked_at
FROM link WHERE number = ?;
