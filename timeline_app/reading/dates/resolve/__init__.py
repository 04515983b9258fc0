"""What dates are resolved with: calendar, the setting of a text, where its sentences look, words.

May import of this room: nothing.
"""
