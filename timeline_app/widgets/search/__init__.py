"""The search field, its hits, and the filter bar."""
