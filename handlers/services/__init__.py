"""What all updates share: storage, catalogue, model, sentences, the training process, the way to TMDB."""
