"""Finding commands and keys; the log of faults; what the program is."""
