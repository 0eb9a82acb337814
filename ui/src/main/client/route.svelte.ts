// Where the user is, kept behind the # of the address: going back, forward and sharing within one computer work, and what is
// looked for never reaches a server's log of addresses.

export type Place = { screen: string; id: string; query: URLSearchParams };

function read(): Place {
  const [path = "", query = ""] = location.hash.replace(/^#\/?/, "").split("?");
  const [screen = "", ...rest] = path.split("/");
  return { screen: screen || "map", id: decode(rest.join("/")), query: new URLSearchParams(query) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // an address typed by hand with a stray % is taken as it stands
  }
}

let place = $state.raw<Place>(read());
addEventListener("hashchange", () => (place = read()));

export const here = {
  get place(): Place {
    return place;
  },
};

/** The address of a screen, for links. Empty parameters are left out. */
export function to(screen: string, id = "", query: Record<string, string | undefined> = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) parameters.set(name, value);
  const tail = parameters.toString();
  return `#/${screen}${id ? `/${encodeURIComponent(id)}` : ""}${tail ? `?${tail}` : ""}`;
}

export function go(address: string): void {
  location.hash = address;
}
