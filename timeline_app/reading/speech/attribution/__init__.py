"""Whose words they are: sentences with their verbs of saying, and who is meant by "he".

May import of this room: dates/resolve, dates, speech/marks, speech/naming.
"""
