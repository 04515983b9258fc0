"""Relations as curves that keep off what is written.

May import of this room: time, model, lanes, marks.
"""
