"""Opening, saving, watching, checking files."""
