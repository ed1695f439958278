"""Ratings brought from other services as files, and taken away again."""
