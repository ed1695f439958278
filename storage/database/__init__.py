"""The database itself: tables, sessions, the run of migrations, and errors as sentences."""
