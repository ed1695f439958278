"""One film: its card, its name and stars in words, the reasons for a prediction, search by title."""
