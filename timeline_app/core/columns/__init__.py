"""All events as numpy columns: made, patched, sorted, filtered, grouped."""
