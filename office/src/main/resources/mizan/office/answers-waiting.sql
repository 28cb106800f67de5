SELECT answer.number AS answer, link, kind, words, name, at, receipt, member, statement,
    case_number, letter, title
FROM answer JOIN link ON link.number = answer.link
WHERE NOT EXISTS (SELECT 1 FROM settled
    WHERE what = 'answer' AND settled.number = answer.number AND done = 1)
ORDER BY answer.number LIMIT ?;
