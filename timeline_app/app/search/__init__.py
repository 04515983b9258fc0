"""Search and filters."""
