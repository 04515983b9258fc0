"""Who says what in a text: quotations, speaker turns, and their speakers.

May import of this room: dates/resolve, dates, speech/marks, speech/naming, speech/attribution.
"""
