"""Work in another process or thread.

May import of this room: messages, load.
"""
