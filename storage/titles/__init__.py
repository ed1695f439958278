"""Finding films by what people type: the index, spellings, numbers, series."""
