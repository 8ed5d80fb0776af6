/* Questions that are asked only after certain answers: shown and hidden as one answers. Without it all are there. */
"use strict";

function answerOf(form, name) {
  const inputs = [...form.elements].filter((input) => input.name === name);
  const chosen = inputs.find((input) => (["radio", "checkbox"].includes(input.type) ? input.checked : true));
  return chosen ? chosen.value : "";
}

function holds(form, asked, answers) {
  return answers.split("|").includes(answerOf(form, asked));
}

function showWhatIsAsked(form) {
  for (const input of form.querySelectorAll("[data-only-when]")) {
    const question = input.closest(".question");
    if (question) question.hidden = !holds(form, input.dataset.onlyWhen, input.dataset.onlyWhenAnswers);
  }
  for (const input of form.querySelectorAll("[data-required-when]")) {
    const required = holds(form, input.dataset.requiredWhen, input.dataset.requiredWhenAnswers);
    input.setAttribute("aria-required", required);
    markRequired(input.closest(".question"), required);
  }
  for (const part of form.querySelectorAll("[data-asked-when]")) {
    part.hidden = !part.dataset.askedWhen.split(";").some((when) => holds(form, ...when.split("=")));
  }
}

function markRequired(question, required) {
  const label = question?.querySelector("label, legend");
  if (!label) return;
  let mark = label.querySelector(".asteriskField");
  if (required && !mark) {
    mark = document.createElement("span");
    mark.className = "asteriskField";
    mark.textContent = "*";
    label.append(mark);
  }
  if (!required && mark && "requiredLater" in question.dataset) mark.remove();
}

/* Forms of which a part says data-asks; declaration.js watches those it keeps. */
function watchWhatIsAsked() {
  for (const form of document.querySelectorAll("form:not([data-keeps]):has([data-asks])")) {
    showWhatIsAsked(form);
    form.addEventListener("change", () => showWhatIsAsked(form));
  }
}
document.addEventListener("DOMContentLoaded", watchWhatIsAsked);

/* In rows that are gone through by keyboard, Enter goes on to the next box instead of sending the page unseen. */
function onEnterInRows(event) {
  const box = event.target;
  if (event.key !== "Enter" || !box.matches?.("[data-rows] :is(input, select)")) return;
  event.preventDefault();
  const form = box.closest("form");
  const stops = [...form.querySelectorAll("input:not([type=hidden]), select, textarea, [data-main]")].filter((stop) => stop.checkVisibility());
  const further = stops.slice(stops.indexOf(box) + 1).find((stop) => stop.type !== "radio" || (stop.checked && stop.name !== box.name));
  further?.focus();
  further?.select?.();
}
document.addEventListener("keydown", onEnterInRows);
