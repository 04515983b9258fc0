"""Errors and counts as sentences."""
