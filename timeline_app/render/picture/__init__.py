"""A whole picture: title, lanes, legend, sources, sheets.

May import of this room: style, text, marks, the room's own modules.
"""
