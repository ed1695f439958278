error = Something went wrong on my side, and I have made a note of it ({ $incident }). Nothing you saved is lost; please try again in a moment.
