-- When the record grew is no secret: every checkpoint is dated by its cosigners.
SELECT COALESCE(MAX(recorded_at), 0) FROM entry WHERE idx < ?;
