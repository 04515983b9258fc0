"""Opening what is named, without Qt.

May import of this room: messages.
"""
