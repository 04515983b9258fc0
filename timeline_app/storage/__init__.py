"""The chronology on disk: the `.chronology` file and its JSON exchange form. No Qt.

A record gains a field: give it a default in `core/records.py`, raise `USER_VERSION` and name it in
`FIELDS_SINCE` (schema.py), raise `VERSION` (json_layout.py); the tests ask for all that follows.
"""
