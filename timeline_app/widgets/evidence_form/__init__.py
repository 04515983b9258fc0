"""Quotes, citations, claims and relations as forms.

May import of this room: controls, texts, reader, fields, cards, event_form.
"""
