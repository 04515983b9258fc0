"""The open chronology, and what it can do with files."""
