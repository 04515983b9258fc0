"""What widgets say of records.

May import of this room: controls.
"""
