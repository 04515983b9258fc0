"""Texts: folded, matched, sorted. Knows no records."""
