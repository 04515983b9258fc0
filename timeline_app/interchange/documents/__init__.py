"""A memo as a document: for word processors, browsers, note programs, and as plain text.

May import of this room: writing.
"""
