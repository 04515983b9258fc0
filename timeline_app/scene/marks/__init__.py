"""Labels, clusters, matches: what stands on the rows that layout gave.

May import of this room: time, model, lanes.
"""
