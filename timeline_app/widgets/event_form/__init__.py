"""The heading of an event as a form.

May import of this room: controls, texts, reader, fields, cards.
"""
