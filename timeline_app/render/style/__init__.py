"""Palette, fonts, colours.

May import of this room: nothing.
"""
