"""A whole picture: title, lanes, legend, sources, sheets."""
