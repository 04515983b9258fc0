"""iCalendar: lines, components, times and rules of repetition, read even where they are broken.

May import of this room: writing, documents, texts, foreign, script, sheets, sheets/written.
"""
