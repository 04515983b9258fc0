"""Command line, application, main window, and the features in it."""
