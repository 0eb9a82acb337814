// The product's catalogue in the language that the user chose. Sentences are fetched once per language.
import type { WordKey } from "#generated/words";

export const LANGUAGES = ["ar", "fr", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** How each language calls itself. */
export const OWN_NAMES: Record<Language, string> = { ar: "العربية", fr: "Français", en: "English" };

const CATALOGUES: Record<Language, () => Promise<{ default: Record<string, string> }>> = {
  ar: () => import("words:ar"),
  fr: () => import("words:fr"),
  en: () => import("words:en"),
};
const MEMORY = "isnad.language";
const FIRST_STRONG_ISOLATE = String.fromCodePoint(0x2068);
const POP_ISOLATE = String.fromCodePoint(0x2069);

let sentences = $state.raw<Record<string, string>>({});
let language = $state<Language>("en");

export const spoken = {
  get language(): Language {
    return language;
  },
  get direction(): "rtl" | "ltr" {
    return language === "ar" ? "rtl" : "ltr";
  },
};

/** What the user chose last, else what the browser asks for, else English. */
export function preferred(): Language {
  const wanted = [remembered(), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.find((tag): tag is Language => LANGUAGES.includes(tag as Language)) ?? "en";
}

function remembered(): string {
  try {
    return localStorage.getItem(MEMORY) ?? "";
  } catch {
    return ""; // storage is switched off in this browser: then every visit begins with the browser's own language
  }
}

export async function speak(chosen: Language): Promise<void> {
  sentences = (await CATALOGUES[chosen]()).default;
  language = chosen;
  document.documentElement.lang = chosen;
  document.documentElement.dir = chosen === "ar" ? "rtl" : "ltr";
  try {
    localStorage.setItem(MEMORY, chosen);
  } catch {
    return; // not remembered, see above
  }
}

/** A sentence with its arguments, each set apart so that its direction and that of the sentence do not touch. */
export function t(key: WordKey, ...args: (string | number)[]): string {
  return fill(sentences[key] ?? `‹${key}›`, args);
}

/** A sentence whose key comes from the server, or nothing where the client's part of the catalogue lacks it. */
export function known(key: string, ...args: (string | number)[]): string | undefined {
  const pattern = sentences[key];
  return pattern === undefined ? undefined : fill(pattern, args);
}

function fill(pattern: string, args: (string | number)[]): string {
  return pattern.replace(/\{(\d)\}/g, (whole, index: string) => {
    const arg = args[Number(index)];
    if (arg === undefined) return whole;
    return typeof arg === "number" ? number(arg) : FIRST_STRONG_ISOLATE + arg + POP_ISOLATE;
  });
}

/** A whole number with its thousands set apart as the catalogue has it. */
export function number(n: number): string {
  const group = sentences["number.group"] ?? ",";
  return Math.round(n).toString().replace(/\B(?=(\d{3})+$)/g, group);
}

const UNITS = ["bytes.b", "bytes.kb", "bytes.mb", "bytes.gb", "bytes.tb"];

export function bytes(n: number): string {
  let unit = 0;
  let value = n;
  for (; value >= 999.95 && unit < UNITS.length - 1; unit++) value /= 1000;
  const figure = unit === 0 ? String(value) : value.toFixed(1).replace(".", sentences["number.decimal"] ?? ".");
  return `${figure}\u00a0${sentences[UNITS[unit] ?? ""] ?? ""}`;
}

/** A day of an ISO 8601 moment, in UTC. */
export function day(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return fillPlain(sentences["date.day"] ?? "{0} {1} {2}", [
    String(date.getUTCDate()),
    sentences[`month.${date.getUTCMonth() + 1}`] ?? "",
    String(date.getUTCFullYear()),
  ]);
}

/** A moment to the minute, in UTC, which is said. */
export function moment(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : `${day(iso)}, ${date.toISOString().slice(11, 16)} UTC`;
}

/** A month such as 2017-03. */
export function month(tag: string): string {
  const [year, m] = tag.split("-");
  return m ? `${sentences[`month.${Number(m)}`] ?? m} ${year}` : tag;
}

function fillPlain(pattern: string, args: string[]): string {
  return pattern.replace(/\{(\d)\}/g, (_, index: string) => args[Number(index)] ?? "");
}
