"""Papers: what is issued, from which facts, and how it becomes a PDF."""
