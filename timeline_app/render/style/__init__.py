"""Palette, fonts, inks."""
