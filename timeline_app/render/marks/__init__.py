"""One painter for each kind of mark.

May import of this room: style, text.
"""
