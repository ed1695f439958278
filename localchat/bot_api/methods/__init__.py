"""The Bot API's methods, a file for each subject; `table` holds them all by name."""
