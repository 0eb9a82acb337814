import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vite";

const WORDS = fileURLToPath(new URL("../workbench/src/main/resources/org/isnad/words/", import.meta.url));
/** Of the other parts of the catalogue the client needs these: levels, claims, side labels, places, months, numbers. */
const SHARED = /^(level|claim|label|number|month|bytes|date|find\.place)[.-]/;

/**
 * `words:ar`, `words:fr`, `words:en`: the product's one catalogue of sentences as a module, so that a language is fetched
 * only when somebody reads it.
 */
function words(): Plugin {
  const properties = (file: string): [string, string][] =>
    readFileSync(WORDS + file, "utf8")
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => {
        const at = line.indexOf("=");
        const value = line.slice(at + 1).trim().replace(/\\u([0-9a-fA-F]{4})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
        return [line.slice(0, at).trim(), value.replace(/\\(.)/g, "$1")];
      });
  return {
    name: "isnad-words",
    resolveId: (id) => (id.startsWith("words:") ? "\0" + id : undefined),
    load(id) {
      if (!id.startsWith("\0words:")) return undefined;
      const language = id.slice(-2);
      const sentences: Record<string, string> = {};
      for (const file of readdirSync(WORDS).filter((name) => name.endsWith(`_${language}.properties`))) {
        this.addWatchFile(WORDS + file);
        for (const [key, value] of properties(file)) {
          if (file.startsWith("ui_") || SHARED.test(key)) sentences[key] = value;
        }
      }
      return `export default ${JSON.stringify(sentences)}`;
    },
  };
}

/** `licenses.txt`: the notices of every package of which something is in the client, as their licences demand. */
function notices(): Plugin {
  const modules = fileURLToPath(new URL("node_modules/", import.meta.url));
  const own = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")) as { dependencies: Record<string, string> };
  return {
    name: "isnad-notices",
    generateBundle(_, bundle) {
      const ids = Object.values(bundle).flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : []));
      // A worker is bundled apart, so what the client names as its own is always among them.
      const packages = new Set(Object.keys(own.dependencies));
      for (const id of ids) {
        const name = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
        if (name) packages.add(name);
      }
      const texts = [...packages].sort().map((name) => {
        const about = JSON.parse(readFileSync(`${modules}${name}/package.json`, "utf8")) as { version: string; license: string };
        const file = ["LICENSE", "LICENSE.md", "LICENSE.txt", "license"].map((one) => `${modules}${name}/${one}`).find(existsSync);
        return `${name} ${about.version}, ${about.license}\n\n${file ? readFileSync(file, "utf8").trim() : ""}\n`;
      });
      this.emitFile({ type: "asset", fileName: "licenses.txt", source: texts.join("\n----\n\n") });
    },
  };
}

export default defineConfig({
  base: "./",
  plugins: [words(), svelte(), notices()],
  build: {
    outDir: "target/client",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    // Nothing is put into the page as data: the Content-Security-Policy allows files of this server only.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: { proxy: { "/api": "http://127.0.0.1:4000" } },
});
