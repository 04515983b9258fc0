"""What words that a quote leaves out or puts in do to those that it keeps.

May import of this room: dates/resolve, dates, speech/marks, speech/naming, speech/attribution,
speech.
"""
