"""The verbs: one function for each thing a person can do, all through one gate."""
