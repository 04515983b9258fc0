"""Palette, fonts, inks.

May import of this room: nothing.
"""
