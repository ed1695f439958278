"""What concerns a person as a whole: welcome, consent, settings, taste profile, privacy, deletion."""
