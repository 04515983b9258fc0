"""Fields for one value each: dates, names, lists.

May import of this room: controls, texts, reader.
"""
