"""Sources, citations and relations: what proves an event, in words.

May import of this room: the room's own modules, text, records, dates, dates/parse.
"""
