INSERT INTO link_attempt (link, at)
SELECT ?, ? WHERE (SELECT count(*) FROM link_attempt WHERE link = ?) < ?;
