-- How long the record was is no secret: every checkpoint says it.
SELECT COALESCE(MAX(idx) + 1, 0) FROM entry WHERE recorded_at <= ?;
