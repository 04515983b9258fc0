"""Texts made ready for drawing."""
