"""The project package: settings, root URLs and the WSGI entry."""
