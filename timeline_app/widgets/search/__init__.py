"""The search field, its matches, and the filter bar.

May import of this room: controls, texts, reader, fields, cards, event_form, evidence_form,
panel, table.
"""
