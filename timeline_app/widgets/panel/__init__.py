"""The details panel."""
