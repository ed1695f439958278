"""Lists of films to watch: for a person, a mood, a group, or like a film."""
