"""What the worker runs: deliveries, documents, page pictures, and the periodic sweep."""
