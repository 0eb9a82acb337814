// Keys of the whole window. One letter, or g and a letter; never while something is being typed, never with a modifier.
import { go, to } from "../route.svelte";

export const JUMPS: Record<string, string> = {
  m: "map",
  s: "search",
  r: "review",
  p: "people",
  t: "time",
  f: "find",
  c: "compare",
  k: "keys",
  i: "intake",
};

let waiting = false;

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** @param help opens the page of keys */
export function press(event: KeyboardEvent, help: () => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (waiting) {
    waiting = false;
    const screen = JUMPS[event.key];
    if (screen) {
      event.preventDefault();
      go(to(screen));
    }
    return;
  }
  switch (event.key) {
    case "g":
      waiting = true;
      break;
    case "?":
      event.preventDefault();
      help();
      break;
    case "/":
      event.preventDefault();
      go(to("search"));
      queueMicrotask(() => setTimeout(() => document.querySelector<HTMLElement>("[data-search]")?.focus()));
      break;
    case "j":
    case "k":
      step(event.key === "j" ? 1 : -1);
      break;
  }
}

/** From one line of a list to the next. */
function step(by: number): void {
  const lines = [...document.querySelectorAll<HTMLElement>("main [data-line]")];
  if (lines.length === 0) return;
  const at = lines.findIndex((line) => line === document.activeElement || line.contains(document.activeElement));
  lines[Math.min(lines.length - 1, Math.max(0, at + by))]?.focus();
}
