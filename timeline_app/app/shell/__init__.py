"""One window: session, actions, settings, theme, dialogs.

May import of this room: messages, load, jobs.
"""
