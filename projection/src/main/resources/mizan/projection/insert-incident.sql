INSERT INTO incident
    (idx, fallback, at, when_by, act, sector, place, name_by, lat, lon, point_by, hurt_by, late)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
