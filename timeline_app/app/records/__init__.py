"""The dialogs of actors, sources, tags, lanes, history."""
