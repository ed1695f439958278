"""What the local chat remembers: people, chats, messages, files, polls, updates; SQLite below it."""
