"""What operators do and see: trainings, the live model, statistics, logs."""
