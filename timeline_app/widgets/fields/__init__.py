"""Fields for one value each: dates, names, lists."""
