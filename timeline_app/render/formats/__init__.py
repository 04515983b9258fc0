"""PNG, SVG, PDF.

May import of this room: style, text, marks, the room's own modules, picture.
"""
