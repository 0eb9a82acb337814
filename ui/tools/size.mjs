// Everything the browser may ever fetch, compressed as a server would: 500 kB are the bound.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const BOUND = 500_000;
const root = fileURLToPath(new URL("../target/client", import.meta.url));
const files = (folder) =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
const total = files(root).reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
console.log(`client: ${total} bytes compressed, of ${BOUND} allowed`);
process.exit(total <= BOUND ? 0 : 1);
