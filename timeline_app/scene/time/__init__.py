"""The time scale and its ticks.

May import of this room: nothing.
"""
