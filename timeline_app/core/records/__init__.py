"""The records of a chronology, their ids, and all that hangs on one event."""
