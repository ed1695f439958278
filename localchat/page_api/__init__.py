"""What people at the chat page do: write, press, vote, come and go; `routes` are its addresses."""
