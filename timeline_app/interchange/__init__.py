"""Foreign formats: one module each, from bytes or text to records and a report, and back."""
