"""What trains a model: ratings in, arrays out. Serving a model imports none of it, nor what it imports."""
