"""The scene as frozen arrays, and the sizes that layout needs."""
