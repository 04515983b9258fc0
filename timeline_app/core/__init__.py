"""Values and rules: dates, their wording, records, edits and columns. No Qt."""
