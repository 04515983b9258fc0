"""What is asked of an open file."""
