// Light, dark, or as the system has it.
export const SCHEMES = ["system", "light", "dark"] as const;
export type Scheme = (typeof SCHEMES)[number];

const MEMORY = "isnad.scheme";
const dark = matchMedia("(prefers-color-scheme: dark)");

function remembered(): Scheme {
  try {
    const kept = localStorage.getItem(MEMORY);
    return SCHEMES.find((scheme) => scheme === kept) ?? "system";
  } catch {
    return "system"; // no storage in this browser
  }
}

let chosen = $state<Scheme>(remembered());
dark.addEventListener("change", show);
show();

function show(): void {
  document.documentElement.dataset.scheme = chosen === "system" ? (dark.matches ? "dark" : "light") : chosen;
}

export const scheme = {
  get chosen(): Scheme {
    return chosen;
  },
  choose(wanted: Scheme): void {
    chosen = wanted;
    show();
    try {
      localStorage.setItem(MEMORY, wanted);
    } catch {
      return; // not remembered
    }
  },
};
