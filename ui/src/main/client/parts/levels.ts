import type { Level, LevelCounts } from "../api";

/** The levels from the strongest downwards, as they are listed everywhere. */
export const LEVELS: Level[] = ["VERIFIED", "CORROBORATED", "CONSISTENT", "UNDECIDED", "SUSPICIOUS", "CONTRADICTED"];

export type LowLevel = "verified" | "corroborated" | "consistent" | "undecided" | "suspicious" | "contradicted";

export const low = (level: Level): LowLevel => level.toLowerCase() as LowLevel;

export const sum = (counts: LevelCounts): number => LEVELS.reduce((all, level) => all + counts[level], counts.unjudged);

/** The level that most messages have; where two have as many, the one that claims less. */
export function most(counts: LevelCounts): Level {
  return LEVELS.reduce((best, level) => (counts[level] >= counts[best] && counts[level] > 0 ? level : best), "UNDECIDED" as Level);
}
