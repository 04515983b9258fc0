"""Relations as a comb: a spine at the selected event, and a leg in the gutter of each related row.

May import of this room: time, model, lanes, marks.
"""
