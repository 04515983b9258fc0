"""What widgets say of records."""
