"""One step in an initiative's life: which values to put where in which records."""
