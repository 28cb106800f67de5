INSERT INTO tally (release, member, named, seen_by, digests, opened) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (release, member, named, seen_by)
DO UPDATE SET digests = digests + excluded.digests, opened = opened + excluded.opened;
