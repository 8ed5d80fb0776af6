/* Small additions to the desk: keys, scans in tabs with zoom and turn, the canned words of a reason. All work without. */
"use strict";

/* ---- keys: single letters, never while one types; who does not want them turns them off for this machine ---- */
const KEYS_OFF = "desk-keys-off";
const typing = (element) => element.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");

function step(direction) {
  const rows = [...document.querySelectorAll("tbody a.code, a[data-row]")];
  if (!rows.length) return;
  const at = rows.indexOf(document.activeElement);
  rows[Math.min(Math.max(at + direction, 0), rows.length - 1)].focus();
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || localStorage.getItem(KEYS_OFF) || typing(event.target)) return;
  if (document.querySelector("dialog[open]")) return;
  const link = document.querySelector(`a[data-key="${CSS.escape(event.key)}"]`);
  if (link) link.click();
  else if (event.key === "/") document.getElementById("find")?.focus();
  else if (event.key === "?") document.getElementById("shortcuts")?.showModal();
  else if (event.key === "e") document.querySelector("[data-main], .verbs .btn-primary")?.focus();
  else if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else if (/^[1-9]$/.test(event.key)) document.querySelector(`[data-scan="${event.key}"]`)?.click();
  else return;
  event.preventDefault();
}
document.addEventListener("keydown", onKey);

document.addEventListener("DOMContentLoaded", () => {
  const box = document.querySelector("[data-shortcuts-on]");
  if (!box) return;
  box.checked = !localStorage.getItem(KEYS_OFF);
  box.addEventListener("change", () => (box.checked ? localStorage.removeItem(KEYS_OFF) : localStorage.setItem(KEYS_OFF, "1")));
});

/* ---- scans: one paper at a time, zoomed and turned ---- */
function showScan(id) {
  const scans = [...document.querySelectorAll("[data-viewer] .scan")];
  if (!scans.some((scan) => scan.id === id)) return false;
  for (const scan of scans) scan.toggleAttribute("data-folded", scan.id !== id);
  for (const tab of document.querySelectorAll("[data-scan]")) {
    if (tab.hash === `#${id}`) tab.setAttribute("aria-current", "true");
    else tab.removeAttribute("aria-current");
  }
  return true;
}

document.addEventListener("DOMContentLoaded", () => {
  const viewer = document.querySelector("[data-viewer]");
  const first = viewer?.querySelector(".scan:has(img)") ?? viewer?.querySelector(".scan");
  if (first) showScan(first.id);
});

document.addEventListener("click", (event) => {
  const tab = event.target.closest("[data-scan], [data-shows]");
  if (tab) {
    const id = tab.dataset.shows ?? tab.hash.slice(1);
    if (!showScan(id)) return;
    event.preventDefault();
    /* On a telephone the scans stand below what speaks of them. */
    if ("shows" in tab.dataset) document.getElementById(id).closest("[data-viewer]").scrollIntoView({ block: "nearest" });
    return;
  }
  const tool = event.target.closest("[data-zoom], [data-turn]");
  if (tool) for (const picture of document.querySelectorAll(".scan:not([data-folded]) .page-picture")) draw(picture, tool.dataset);
});

function draw(picture, tool) {
  const state = picture.dataset;
  if (tool.zoom) state.zoom = Math.min(Math.max((state.zoom ?? 1) * tool.zoom, 0.5), 4);
  if ("turn" in tool) state.turned = ((Number(state.turned) || 0) + 90) % 360;
  const turned = Number(state.turned) || 0;
  picture.style.width = `${100 * (state.zoom ?? 1)}%`;
  picture.style.transform = turned ? `rotate(${turned}deg)` : "";
  /* A picture on its side needs the room of its width. */
  const side = turned % 180 ? (picture.offsetWidth - picture.offsetHeight) / 2 : 0;
  picture.style.marginBlock = `${Math.max(side, 0)}px`;
}

/* ---- canned words: choosing a reason fills an empty note, and replaces words that were canned ---- */
document.addEventListener("change", (event) => {
  const select = event.target;
  const source = document.getElementById("canned");
  if (!source || !select.name?.endsWith("-reason")) return;
  const canned = JSON.parse(source.textContent);
  const note = document.getElementsByName(select.name.replace(/-reason$/, "-note"))[0];
  if (note && (!note.value.trim() || Object.values(canned).includes(note.value.trim()))) note.value = canned[select.value] ?? "";
});
