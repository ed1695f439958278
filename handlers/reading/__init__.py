"""What a message may mean, read before anything is done: every reading, and how much of it each explains."""
