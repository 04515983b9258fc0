"""Tables of rows: out of which files they come, and what their columns are.

May import of this room: writing, documents, texts, foreign, script.
"""
