"""How the chronology is looked at: going, grouping, relations, table."""
