"""The page's addresses under `/local/`, a file for each subject; `table` holds them all."""
