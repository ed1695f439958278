"""What Telegram needs of every handler: messages, buttons, pages, sentences, who is speaking, how fast."""
