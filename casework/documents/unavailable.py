"""What is said when this machine cannot make papers."""


class PapersUnavailable(ImportError):  # noqa: N818 - a state of the machine, said as one
    """The libraries that set type are missing; the message says which command installs them."""
