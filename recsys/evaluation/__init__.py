"""How good a model is: metrics, protocols, comparisons, tuning, and the gate before it goes live."""
