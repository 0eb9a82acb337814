// Raw bytes as something to look at: each character of the text is one byte (ISO 8859-1).
import type { Schemas } from "../../api";

export type Look = "signed" | "signed-unanchored" | "repaired" | "repaired-unanchored" | "unchecked" | "not-as-signed" | "uncovered";
export const LOOKS: Look[] = ["signed", "signed-unanchored", "repaired", "repaired-unanchored", "unchecked", "not-as-signed", "uncovered"];

/** Only a signature by a key that the publisher did not control may look like proof (rules of evidence 2 and 16). */
export function lookOf(mark: Schemas["ByteMark"]): Look {
  if (mark.mark === "signed") return mark.anchored ? "signed" : "signed-unanchored";
  if (mark.mark === "repaired") return mark.anchored ? "repaired" : "repaired-unanchored";
  return mark.mark;
}

export type Segment = { text: string; look: Look; by: number[] };

/**
 * A line cut where its marks change. `marks` are in order and leave no gap.
 *
 * @param first where to begin looking in `marks`; what was returned for the line before
 */
export function segments(line: Schemas["RawLine"], marks: Schemas["ByteMark"][], first: number): { cut: Segment[]; next: number } {
  const end = line.start + line.text.length;
  let at = first;
  while (at < marks.length && (marks[at]?.end ?? 0) <= line.start) at++;
  const next = at;
  const cut: Segment[] = [];
  for (; at < marks.length; at++) {
    const mark = marks[at];
    if (!mark || mark.start > end || (mark.start === end && cut.length > 0)) break;
    const text = line.text.slice(Math.max(0, mark.start - line.start), Math.min(end, mark.end) - line.start);
    if (text !== "" || line.text === "") cut.push({ text: visible(text), look: lookOf(mark), by: mark.by });
    if (mark.end >= end) break;
  }
  return { cut, next };
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** What a reader may see of bytes: UTF-8 where it is that, else a sign per byte; nothing steers the line or is invisible. */
export function visible(bytes: string): string {
  let text = bytes;
  if (/[\u0080-\u00ff]/.test(bytes)) {
    try {
      text = UTF8.decode(Uint8Array.from(bytes, (c) => c.charCodeAt(0)));
    } catch {
      text = bytes.replace(/[\u0080-\u00ff]/g, (c) => `⟨${c.charCodeAt(0).toString(16).toUpperCase()}⟩`);
    }
  }
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00ad]/gu, (c) => {
    const code = c.codePointAt(0) ?? 0;
    if (code === 9) return "→\t";
    return code < 0x20 ? String.fromCodePoint(0x2400 + code) : `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
  });
}
