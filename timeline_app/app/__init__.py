"""Command line, application, main window and their wiring."""
