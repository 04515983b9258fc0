"""What people type, read as dates."""
