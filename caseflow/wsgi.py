"""The WSGI entry for a web server such as gunicorn."""

import os

from django.conf import settings
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "caseflow.settings")
application = get_wsgi_application()
if settings.PRODUCTION:
    # Demo accounts, a made-up key or a missing table stop the start with a sentence instead of serving people.
    call_command("check", deploy=True, tags=["caseflow"])
