"""The table of events.

May import of this room: controls, texts, reader, fields, cards, event_form, evidence_form,
panel.
"""
