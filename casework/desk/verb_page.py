"""The page of one verb: what will happen, what must be said, a preview where mails or papers go out; then the act."""

from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.db.models import QuerySet
from django.forms import BaseForm, BaseFormSet
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.decorators import method_decorator
from django.utils.functional import Promise, cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views import View

from casework.actions.offered import offered
from casework.actions.refusals import Conflict, NotAllowed, NotYet, somebody_was_faster
from casework.actions.words import words_of
from casework.desk.dossier.views import place_of
from casework.desk.frame import show
from casework.desk.gatekeeping import at_the_desk
from casework.desk.next_step import next_step
from casework.desk.queues.worklist import opened_from
from casework.dossiers.dossier import Dossier
from casework.dossiers.opened import at_desk
from casework.workflow.follow import open_task


class NothingToSay(forms.Form):
    """The form of a verb that needs no words."""


@method_decorator(at_the_desk, name="dispatch")
class VerbPage(View):
    """One verb on one dossier.

    GET shows what will happen; POST with `preview` shows the mail as it would go out; POST does it and leads back to
    the dossier within its list. What was typed is never lost: a refusal answers 422 with the form as it was sent.
    """

    http_method_names = ["get", "head", "post"]
    verb: ClassVar[str]
    template: ClassVar[str]
    done: ClassVar[str | Promise]
    form_class: ClassVar[type[forms.Form]] = NothingToSay
    # The queue to go on with once the dossier is somebody else's; "": back to the dossier.
    leads_to: ClassVar[str] = ""

    request: HttpRequest
    dossier: Dossier

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Remember the code; the dossier is fetched behind the door."""
        super().setup(request, *args, **kwargs)
        self.code = str(kwargs["code"])

    @property
    def me(self) -> Any:
        """Who acts."""
        return self.request.user

    def dossiers(self) -> QuerySet[Dossier]:
        """Where the dossier is looked for; a page that shows more fetches more."""
        return at_desk(self.me)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Find the dossier, or there is none."""
        self.dossier = get_object_or_404(self.dossiers(), code=self.code)
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, code: str) -> HttpResponse:
        """What will happen; a verb that is not offered here answers 409 when the dossier moved on, else 403."""
        self._require_offered()
        return self.page(self.form())

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        """Preview, or do it."""
        form = self.form(request.POST)
        if not self.is_valid(form):
            return self.page(form, status=422)
        if "preview" in request.POST:
            return self.page(form, mail=self.preview(form))
        try:
            self.act(form, seen=request.POST.get("seen"))
        except NotYet as refusal:
            return self.page(form, refusal=refusal.sentence, status=422)
        messages.success(request, self.said(form))
        return redirect(self.after())

    def said(self, form: Any) -> str:
        """What is said once it is done."""
        return str(self.done) % {"code": self.code}

    def form(self, data: Any = None) -> Any:
        """The form of this verb, empty or with what was sent."""
        return self.form_class(data)

    def is_valid(self, form: BaseForm | BaseFormSet) -> bool:
        """Whether the form may be acted upon."""
        return form.is_valid()

    def act(self, form: Any, *, seen: str | None) -> None:
        """Call the verb."""
        raise NotImplementedError

    def preview(self, form: Any) -> Any:
        """The mail as it would go out; None for a verb that sends none."""
        return None

    def context(self, form: Any) -> dict[str, Any]:
        """What this verb's template needs besides."""
        return {}

    def page(self, form: Any, *, mail: Any = None, refusal: str = "", status: int = 200) -> HttpResponse:
        """The verb's page with its form."""
        shared = {
            "dossier": self.dossier,
            "form": form,
            "words": words_of(self.verb, self.dossier),
            "seen": self.request.POST.get("seen") or self.dossier.status,
            "back": place_of(self.request, self.code),
            "mail": mail,
            "refusal": refusal or self.refusal,
            "following": self.following,
        }
        return show(self.request, self.template, {**shared, **self.context(form)}, status=status)

    @cached_property
    def following(self) -> str:
        """The dossier that comes next in the list this one was opened from."""
        if "following" in self.request.POST:
            return self.request.POST["following"]
        worklist = opened_from(self.request)
        return worklist.around(self.code).next if worklist else ""

    def after(self) -> str:
        """The dossier again, with the next one a key away; on to the next step where the citizen waits for it."""
        if self.leads_to and self.dossier.procedure.route.originals_first:
            return next_step(self.request, self.code, done=self.verb, otherwise=self.leads_to)
        place = place_of(self.request, self.code)
        return f"{place}&{urlencode({'next': self.following})}" if self.following and "?" in place else place

    @cached_property
    def offer(self) -> Any:
        """This verb as it is offered; None when it is not."""
        offers = offered(self.dossier, self.me, open_task(self.dossier))
        return next((offer for offer in offers if offer.verb == self.verb), None)

    @property
    def refusal(self) -> str:
        """What stands in the way before anything was sent."""
        return (self.offer.refusal or "") if self.request.method == "GET" and self.offer else ""

    def _require_offered(self) -> None:
        if self.offer is not None:
            return
        seen = self.request.GET.get("seen")
        last = self.dossier.events.order_by("-position").first()
        if seen and seen != self.dossier.status and last:
            deed = str(words_of(last.verb, self.dossier).deed)
            sentence = somebody_was_faster(self.dossier, actor_name=last.actor_name, deed=deed, at=last.at)
            raise Conflict(sentence, dossier=self.dossier)
        raise NotAllowed(
            _("Hồ sơ đang ở bước “%(status)s”; vị trí của anh/chị không có việc “%(verb)s” ở bước này.")
            % {"status": self.dossier.official_word, "verb": words_of(self.verb, self.dossier).button}
        )
