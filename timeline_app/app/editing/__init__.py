"""Edits as people ask for them."""
