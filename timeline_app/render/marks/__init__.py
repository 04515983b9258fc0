"""One painter for each kind of mark."""
