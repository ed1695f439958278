"""What somebody wishes to watch, read from free words, and said back to them."""
