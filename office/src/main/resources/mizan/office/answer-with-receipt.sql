SELECT answer.number AS answer, link, kind, words, name, at, receipt, member, statement,
    case_number, letter, title
FROM answer JOIN link ON link.number = answer.link
WHERE receipt = ?;
