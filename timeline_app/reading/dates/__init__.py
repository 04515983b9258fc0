"""Words that name a date, and what they mean in a text of a certain day.

May import of this room: dates/resolve.
"""
