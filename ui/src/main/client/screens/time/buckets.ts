import type { LevelCounts, Schemas } from "../../api";
import { LEVELS } from "../../parts/levels";

export type Unit = "day" | "week" | "month";
/** Messages of some days: `from` and `to` are days, or both the same month. */
export type Bucket = { from: string; to: string; levels: LevelCounts };

const DAY = 86_400_000;
/** More columns than this are not told apart. */
const COLUMNS = 200;

const date = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const text = (time: number): string => new Date(time).toISOString().slice(0, 10);

export function fineness(days: Schemas["Day"][]): Unit {
  const first = days[0];
  const last = days[days.length - 1];
  if (!first || !last) return "day";
  const length = (date(last.day) - date(first.day)) / DAY;
  return length <= COLUMNS ? "day" : length / 7 <= COLUMNS ? "week" : "month";
}

/** Days gathered into equal steps, the empty ones among them: quiet times have to be seen. Weeks begin on Mondays. */
export function bucketed(days: Schemas["Day"][], unit: Unit): Bucket[] {
  const buckets: Bucket[] = [];
  const start = (day: string): string => {
    if (unit === "month") return day.slice(0, 7);
    if (unit === "day") return day;
    const time = date(day);
    return text(time - ((new Date(time).getUTCDay() + 6) % 7) * DAY);
  };
  const after = (from: string): string => {
    if (unit !== "month") return text(date(from) + (unit === "week" ? 7 : 1) * DAY);
    const [year = 0, month = 0] = from.split("-").map(Number);
    return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, "0")}`;
  };
  const open = (from: string): Bucket => ({
    from,
    to: unit === "week" ? text(date(from) + 6 * DAY) : from,
    levels: { VERIFIED: 0, CORROBORATED: 0, CONSISTENT: 0, UNDECIDED: 0, SUSPICIOUS: 0, CONTRADICTED: 0, unjudged: 0 },
  });
  for (const one of days) {
    const from = start(one.day);
    let last = buckets.at(-1);
    while (last && last.from < from) {
      last = open(after(last.from));
      buckets.push(last);
    }
    if (!last) {
      last = open(from);
      buckets.push(last);
    }
    for (const level of LEVELS) last.levels[level] += one.levels[level];
    last.levels.unjudged += one.levels.unjudged;
  }
  return buckets;
}
