"""Puts a window together.

May import of this room: messages, load, jobs, shell, view, editing, records, search, files,
export, wiring.
"""
