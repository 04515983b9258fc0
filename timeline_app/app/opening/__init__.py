"""Opening files into a window, large ones beside it.

May import of this room: messages, load, jobs, shell.
"""
