"""Opening files into a window, large ones beside it, and checking them there.

May import of this room: messages, load, jobs, shell.
"""
