"""What is said when this machine cannot make papers."""


class PapersUnavailable(ImportError):
    """The libraries that set type are missing; the message says which command installs them."""
