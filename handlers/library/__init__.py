"""What somebody keeps: ratings, marks, watchlist, and the first films a newcomer is asked about."""
