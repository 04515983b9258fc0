"""The chronology on disk, and its JSON form. No Qt.

A record gains a field: give it a default in `core/records/records.py`, and do what
`database.schema` says; the tests ask for all that follows.
A date or a word gains a form that was refused before: raise `USER_VERSION`, so that programs of
before can say that a newer one wrote it, and what else the tests ask for.
"""
