"""The Bot API as Telegram serves it: reading a call, checking it, answering or refusing it."""
