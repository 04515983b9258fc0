"""Changes as values: from what is asked to the edit that does it."""
