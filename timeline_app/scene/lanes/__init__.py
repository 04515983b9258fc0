"""Which lane, which row, how high: layout and what it remembers."""
