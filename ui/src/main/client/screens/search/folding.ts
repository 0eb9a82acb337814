import type { Line } from "../../api";

export type Group = { head: Line; rest: Line[] };

/** Lines of one conversation under the first of them, in the order of the answer. Nothing is left out. */
export function folded(lines: Line[], fold: boolean): Group[] {
  const groups: Group[] = [];
  const byThread = new Map<string, Group>();
  for (const line of lines) {
    const group = fold && line.thread !== null ? byThread.get(line.thread) : undefined;
    if (group) {
      group.rest.push(line);
      continue;
    }
    const made: Group = { head: line, rest: [] };
    groups.push(made);
    if (line.thread !== null) byThread.set(line.thread, made);
  }
  return groups;
}
