"""Errors and counts as sentences.

May import of this room: nothing.
"""
