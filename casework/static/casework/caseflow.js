/* Small additions to pages that work without them: copy, print, confirm, focus, one submit, "saving…". */
"use strict";

document.documentElement.classList.add("js");

/* The text of an element, or of a field, named by data-copy="#selector"; the button tells that it is done. */
async function copy(button) {
  const source = document.querySelector(button.dataset.copy);
  const text = "value" in source ? source.value : source.textContent.trim();
  const before = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = button.dataset.copied;
  } catch {
    getSelection().selectAllChildren(source);
    button.textContent = button.dataset.copyFailed;
  }
  setTimeout(() => { button.textContent = before; }, 4000);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.copy) copy(button);
  if ("print" in button.dataset) window.print();
  if (button.dataset.opens) document.getElementById(button.dataset.opens)?.showModal();
  if ("close" in button.dataset) button.closest("dialog")?.close("");
});

/* <form data-confirm="dialog-id">: the dialog's button with value "yes" sends the form. */
document.addEventListener("submit", (event) => {
  const form = event.target;
  const dialog = form.dataset.confirm && document.getElementById(form.dataset.confirm);
  if (!dialog || form.dataset.confirmed) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const submitter = event.submitter;
  dialog.addEventListener("close", () => {
    if (dialog.returnValue !== "yes") return submitter?.focus();
    form.dataset.confirmed = "yes";
    form.requestSubmit(submitter);
  }, { once: true });
  dialog.returnValue = "";
  dialog.showModal();
});

/* A form that changes something is sent once; the buttons wake up again when the page is shown again. */
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || "resubmit" in form.dataset) return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "yes";
  for (const button of form.querySelectorAll("[type=submit], button:not([type])")) button.setAttribute("aria-busy", "true");
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent], form[data-confirmed]")) {
    delete form.dataset.sent;
    delete form.dataset.confirmed;
  }
  for (const button of document.querySelectorAll("[aria-busy=true]")) button.removeAttribute("aria-busy");
});

/* The error summary (or whatever carries data-focus) takes the focus when the page opens or a fragment brings one. */
function focusMarked(root) {
  root.querySelector("[data-focus]")?.focus();
}
document.addEventListener("DOMContentLoaded", () => focusMarked(document));
document.addEventListener("htmx:afterSettle", (event) => focusMarked(event.target));

/* <p class="status-line" role="status" data-autosave data-saving="…" data-failed="…">: the answer of a good save writes itself. */
function tellSaving(event, state) {
  const line = event.target.closest("form")?.querySelector("[data-autosave]");
  if (!line) return;
  line.dataset.state = state;
  line.textContent = line.dataset[state];
}
document.addEventListener("htmx:beforeRequest", (event) => tellSaving(event, "saving"));
for (const failure of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
  document.addEventListener(failure, (event) => tellSaving(event, "failed"));
}
document.addEventListener("htmx:afterOnLoad", (event) => {
  const line = event.target.closest("form")?.querySelector("[data-autosave]");
  if (line && event.detail.successful) line.dataset.state = "saved";
});
