"""From time to pixels: arrays in, arrays out. No Qt."""
