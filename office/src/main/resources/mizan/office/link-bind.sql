UPDATE link SET browser = ?, opened_at = ? WHERE number = ? AND browser = '';
