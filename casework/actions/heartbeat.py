"""The worker's sign of life, left in a row where screens and checks of every process can see it."""

import datetime as dt

from django.db import models
from django.db.models import Max
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

SILENCE = dt.timedelta(seconds=60)
FORGOTTEN_AFTER = dt.timedelta(days=1)


class BeatQuery(models.QuerySet["WorkerBeat"]):
    """Ways to ask for signs of life."""

    def recent(self) -> "BeatQuery":
        """Those of the last minute."""
        return self.filter(at__gt=now() - SILENCE)


class WorkerBeat(models.Model):
    """When one worker process was last at work."""

    worker = models.CharField(_("tiến trình nền"), max_length=64, unique=True)
    at = models.DateTimeField(_("lúc"))

    objects = BeatQuery.as_manager()

    class Meta:
        app_label = "casework"
        verbose_name = _("nhịp của tiến trình nền")
        verbose_name_plural = _("nhịp của tiến trình nền")

    def __str__(self) -> str:
        return f"{self.worker} {self.at:%d/%m/%Y %H:%M:%S}"


def beat(worker: str) -> None:
    """Say that `worker` is at work; one update, except for the first time, which also forgets workers long gone."""
    at = now()
    if not WorkerBeat.objects.filter(worker=worker).update(at=at):
        WorkerBeat.objects.filter(at__lt=at - FORGOTTEN_AFTER).delete()
        WorkerBeat.objects.create(worker=worker, at=at)


def fall_silent(worker: str) -> None:
    """A worker that ends in order takes its beat with it."""
    WorkerBeat.objects.filter(worker=worker).delete()


def last_beat() -> dt.datetime | None:
    """When any worker was last at work; None when none ever was. One query."""
    return WorkerBeat.objects.aggregate(last=Max("at"))["last"]


def worker_is_alive() -> bool:
    """Whether a worker was at work in the last minute: if not, mails and papers wait, and the desk says so."""
    return WorkerBeat.objects.recent().exists()
