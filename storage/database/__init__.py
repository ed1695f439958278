"""The database itself: tables, migrations, sessions, and the one edge where its errors get a sentence."""
