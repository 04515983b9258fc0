"""Pictures from the window."""
