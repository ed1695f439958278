"""From a model to a list: ranking, diversity, and what to ask a newcomer."""
