INSERT INTO incident
    (idx, fallback, at, when_by, act, sector, place, name_by, lat, point_by, hurt_by)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
