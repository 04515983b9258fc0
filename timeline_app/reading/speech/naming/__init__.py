"""Whom words stand for: names, titles, roles, places, and the known actors.

May import of this room: dates/resolve, dates, speech/marks.
"""
