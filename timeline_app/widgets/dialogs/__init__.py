"""Dialogs on records, history, keys.

May import of this room: controls, texts, reader, fields, cards, event_form, evidence_form,
panel, table, search, canvas/tools, canvas.
"""
