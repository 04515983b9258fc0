"""What is laid over the timeline: drag, measure, draft, comb.

May import of this room: controls, texts, reader, fields, cards, event_form, evidence_form,
panel, table, search.
"""
