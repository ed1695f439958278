"""From files to columns: MovieLens in every layout, the sample, downloads, titles, tags, filters."""
