"""The scene as frozen arrays, and the sizes that layout needs.

May import of this room: time.
"""
