"""Quotes, citations, claims and relations as forms.

May import of this room: controls, texts, fields, cards, event_form.
"""
