"""Relations as curves that keep off what is written."""
