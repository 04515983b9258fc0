"""One window: session, actions, settings, theme, dialogs."""
