 AND i.hurt_by <> '-' AND {hurt-seen}
