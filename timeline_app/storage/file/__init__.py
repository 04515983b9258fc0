"""The file itself: kind, integrity, identity, atomic writing, locks."""
