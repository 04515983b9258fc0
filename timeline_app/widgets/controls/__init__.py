"""Small widgets that know nothing of chronologies.

May import of this room: nothing.
"""
