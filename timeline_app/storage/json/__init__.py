"""The exchange form: types, lines, faults, streaming in."""
