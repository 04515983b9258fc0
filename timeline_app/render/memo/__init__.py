"""A memo set in pages, as PDF.

May import of this room: style, text, marks, the room's own modules, picture, formats.
"""
