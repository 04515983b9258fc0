"""What the panel shows, to be read."""
