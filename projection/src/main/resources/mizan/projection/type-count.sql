SELECT COUNT(*) FROM {entry} WHERE type = ? AND void_code = '';
