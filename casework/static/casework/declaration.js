/* Filing with scripts: questions that depend on others, unsaved text kept in this tab, answers of saving, progress. */
"use strict";

/* ---- answers of the server that are no success and still say something ---- */

document.addEventListener("htmx:beforeSwap", (event) => {
  if (![401, 409, 422].includes(event.detail.xhr.status)) return;
  event.detail.shouldSwap = true;
  event.detail.isError = false;
});

/* ---- what was typed and not yet saved stays in this tab, through a dead session or a lost network ---- */

const NOT_TEXT = ["csrfmiddlewaretoken", "then", "revision"];

function written(form) {
  return Object.fromEntries([...new FormData(form)].filter(([name]) => !NOT_TEXT.includes(name)));
}

function keep(form, handedOver) {
  const copy = { revision: form.elements.revision.value, written: written(form), handedOver };
  try { sessionStorage.setItem(form.dataset.keeps, JSON.stringify(copy)); } catch { /* the browser forbids it */ }
}

function forget(key) {
  sessionStorage.removeItem(key);
}

function bringBack(form) {
  const copy = JSON.parse(sessionStorage.getItem(form.dataset.keeps) || "null");
  if (!copy) return;
  forget(form.dataset.keeps);
  const saved = copy.handedOver && copy.revision !== form.elements.revision.value;
  if (saved || JSON.stringify(copy.written) === JSON.stringify(written(form))) return;
  for (const input of form.elements) {
    if (!input.name || NOT_TEXT.includes(input.name) || !(input.name in copy.written)) continue;
    if (input.type === "radio") input.checked = input.value === copy.written[input.name];
    else input.value = copy.written[input.name];
  }
  form.elements.revision.value = copy.revision;
  const line = form.querySelector("[data-autosave]");
  line.textContent = line.dataset.restored;
  keep(form, false);
  htmx.trigger(form, "save");
}

/* A mistake told by the page is old as soon as one types; what still is one comes back beside the answer. */
function dropOldMistake(question) {
  question?.querySelectorAll(".invalid-feedback").forEach((mistake) => mistake.remove());
  question?.querySelectorAll(".is-invalid").forEach((input) => {
    input.classList.remove("is-invalid");
    input.removeAttribute("aria-invalid");
  });
}

const RETRY_AFTER = 10000;

function watch(form) {
  let typedSinceRequest = false;
  form.addEventListener("input", (event) => {
    typedSinceRequest = true;
    dropOldMistake(event.target.closest(".question"));
    keep(form, false);
    showWhatIsAsked(form);
  });
  form.addEventListener("submit", () => keep(form, true));
  form.addEventListener("htmx:beforeRequest", (event) => {
    if (form.querySelector("[data-stop-saving]")) event.preventDefault();
    else typedSinceRequest = false;
  });
  form.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.xhr.status === 200 && !typedSinceRequest) forget(form.dataset.keeps);
  });
  form.addEventListener("htmx:sendError", () => setTimeout(() => htmx.trigger(form, "save"), RETRY_AFTER));
  showWhatIsAsked(form);
  bringBack(form);
  showWhatIsAsked(form);
  goToTarget();
}

/* A link to a question that has just appeared must still find it. */
function goToTarget() {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (!target) return;
  target.scrollIntoView();
  target.focus({ preventScroll: true });
}

document.addEventListener("DOMContentLoaded", () => {
  // The answer to a form becomes a page of its own: going back or reloading asks for it again and sends nothing.
  history.replaceState(null, "", location.href);
  document.querySelectorAll("form[data-keeps]").forEach(watch);
});
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-forget]");
  if (link) forget(link.dataset.forget);
});

/* ---- uploads ---- */

document.addEventListener("htmx:xhr:progress", (event) => {
  const box = event.target.querySelector?.(".upload-progress");
  if (!box) return;
  box.hidden = false;
  if (event.detail.lengthComputable) box.querySelector("progress").value = (100 * event.detail.loaded) / event.detail.total;
});
