"""What timelines of web pages share: JSON and JavaScript literals as a stream, and their dates.

May import of this room: writing, documents, texts, foreign.
"""
