"""The export dialog.

May import of this room: controls, texts, reader, fields, cards, event_form, evidence_form,
panel, table, search, canvas/tools, canvas, dialogs, review, imports.
"""
