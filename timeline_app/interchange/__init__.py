"""Foreign formats, one module each. No Qt."""
