"""A source's text to be read, with what stands in it marked: only what is in view is laid out.

May import of this room: controls, texts.
"""
