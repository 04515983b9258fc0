"""Dialogs on records, history, keys."""
