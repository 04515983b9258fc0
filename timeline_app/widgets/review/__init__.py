"""A window in which differences are looked at one by one, each to be taken or left.

May import of this room: controls, texts, reader, fields, cards, event_form, evidence_form,
panel, table, search, canvas/tools, canvas, dialogs.
"""
