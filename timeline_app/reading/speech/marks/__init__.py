"""Quotation marks, paragraphs and set-off blocks: what opens and what closes.

May import of this room: dates/resolve, dates.
"""
