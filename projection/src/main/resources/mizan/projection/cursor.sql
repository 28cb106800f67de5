SELECT next FROM cursor WHERE one = 1;
