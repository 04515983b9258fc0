"""Texts made ready for drawing.

May import of this room: style.
"""
