"""Writing a declaration down, and answering a supplement: the pages that the portal and the desk share."""
