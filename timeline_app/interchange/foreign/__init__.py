"""What other programs' files hold, in values that all readers share.

May import of this room: writing, documents, texts.
"""
