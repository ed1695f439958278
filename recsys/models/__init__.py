"""What is learned from ratings: stars, affinity, who knows what, films without ratings."""
