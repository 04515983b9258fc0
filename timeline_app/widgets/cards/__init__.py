"""What the panel shows, to be read.

May import of this room: controls, texts, reader, fields.
"""
