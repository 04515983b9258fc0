"""The time scale and its ticks."""
