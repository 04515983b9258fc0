"""Draws a scene with a QPainter, the same for screen and file."""
