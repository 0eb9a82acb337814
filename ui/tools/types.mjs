// What the client may ask and say, as types: the server's contract, and the keys of the catalogue. A key that the English
// catalogue lacks does not compile; that the other languages have the same keys is a test of the workbench.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import openapi, { astToString } from "openapi-typescript";

const here = (path) => new URL(path, import.meta.url);
const generated = here("../target/generated/");
mkdirSync(generated, { recursive: true });
writeFileSync(new URL("api.d.ts", generated), astToString(await openapi(here("../api/openapi.yaml"))));

const words = here("../../workbench/src/main/resources/org/isnad/words/");
const keys = readdirSync(words)
  .filter((name) => name.endsWith("_en.properties"))
  .flatMap((name) =>
    readFileSync(new URL(name, words), "utf8")
      .split(/\r?\n/)
      .filter((line) => /^[a-z0-9]/.test(line))
      .map((line) => line.slice(0, line.indexOf("=")).trim())
      .filter((key) => name.startsWith("ui_") || /^(level|claim|label)\./.test(key)),
  );
writeFileSync(
  new URL("words.d.ts", generated),
  `export type WordKey =\n${keys.map((key) => `  | ${JSON.stringify(key)}`).join("\n")};\n`,
);
