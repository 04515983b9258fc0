"""Which events of a figure have room, and where: all of them at once, at its exact scale.

May import of this room: time, model, lanes, marks, comb.
"""
