"""Words out of files and the clipboard: text, HTML, DOCX, ODT, PDF.

May import of this room: writing, documents.
"""
