welcome = Hello! I pick films for you, from the ratings you give.
