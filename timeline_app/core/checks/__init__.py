"""The desk check: what a careful editor would question, rule by rule.

May import of this room: the room's own modules, text, records, dates, dates/parse, evidence,
columns.
"""
