"""One module a procedure; the registry finds them by looking here, and in the folders of a ward's own."""

from django.conf import settings

__path__ = [*__path__, *settings.PROCEDURE_FOLDERS]
