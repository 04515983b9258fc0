"""The heading of an event as a form."""
