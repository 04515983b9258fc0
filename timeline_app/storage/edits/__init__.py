"""Edits on their way into the file: transactions, batches, log."""
