"""Things on the screen, ignorant of files."""
