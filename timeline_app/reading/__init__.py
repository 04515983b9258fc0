"""What a text says: finding the words of a quote in it, comparing two texts. No Qt."""
