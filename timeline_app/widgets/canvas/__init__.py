"""The timeline: geometry, painting, mouse and keyboard.

May import of this room: controls, texts, reader, fields, cards, event_form, evidence_form,
panel, table, search, canvas/tools.
"""
