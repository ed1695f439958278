"""Models on disk: written whole, signed, and read without running anything from them."""
