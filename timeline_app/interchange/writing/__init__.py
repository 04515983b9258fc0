"""What every format that is written shares.

May import of this room: nothing.
"""
