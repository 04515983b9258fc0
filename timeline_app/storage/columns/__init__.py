"""Columns kept in the file, and kept current."""
