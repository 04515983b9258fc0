"""Tables as files: CSV, workbooks, and what a spreadsheet takes from the clipboard.

May import of this room: writing, documents, texts, foreign, script, sheets.
"""
