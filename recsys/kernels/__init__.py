"""The compiled loops, and the arrays that they run over."""
