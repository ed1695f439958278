"""One file a service: how it writes what somebody rated, saw or wants to see."""
