-- ?1 to ?9 are the filters; an empty text or a zero asks for all.
INSERT INTO temp.hit SELECT idx FROM {entry} WHERE void_code = ''
    AND (?1 = '' OR family = ?1) AND (?2 = '' OR type = ?2) AND (?3 = '' OR member = ?3)
    AND (?4 = '' OR sector = ?4) AND (?5 = '' OR act = ?5) AND (?6 = 0 OR case_number = ?6)
    AND (?7 = 0 OR recorded_at >= ?7) AND (?8 = 0 OR recorded_at < ?8)
    AND (?9 = 0 OR attached > 0)
