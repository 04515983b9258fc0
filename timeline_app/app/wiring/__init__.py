"""Every connection between rooms: a module for the window, and one for each thing it shows."""
