"""Work in another process or thread."""
