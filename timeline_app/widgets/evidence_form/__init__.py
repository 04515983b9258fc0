"""Quotes, citations, claims and relations as forms."""
