"""Puts a window together."""
