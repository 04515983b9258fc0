"""The index of words beside the file."""
