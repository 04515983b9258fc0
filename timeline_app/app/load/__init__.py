"""Opening what is named, without Qt."""
