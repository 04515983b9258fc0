"""Small widgets that know nothing of chronologies."""
