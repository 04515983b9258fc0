"""Which lane, which row, how high: layout and what it remembers.

May import of this room: time, model.
"""
