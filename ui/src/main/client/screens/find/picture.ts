// A picture, or any file: is this very file, byte for byte, in the copy? And is a picture that looks like it, or its words? It goes to
// this server only; the hash of other files is all that is asked for.
import { address, type Schemas, upload } from "../../api";
import { Refused } from "../../api";

export async function sha256(file: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  return [...digest].map((one) => one.toString(16).padStart(2, "0")).join("");
}

/** Whether a loose file of these bytes is in the copy. */
export async function inCopy(hash: string): Promise<boolean> {
  const answer = await fetch(address("/api/files/{id}/bytes", { id: hash }), { headers: { Range: "bytes=0-0" } });
  await answer.body?.cancel();
  if (answer.ok) return true;
  if (answer.status === 404) return false;
  throw new Refused(answer.status, `${answer.status} ${answer.statusText}`);
}

/** What looks like it, and where its words stand. */
export function likeness(picture: Blob): Promise<Schemas["PictureAnswer"]> {
  return upload("/api/find/picture", picture) as Promise<Schemas["PictureAnswer"]>;
}
