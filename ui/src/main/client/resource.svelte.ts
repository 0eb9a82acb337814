import { Refused, type Schemas, StillCounting } from "./api";
import { session } from "./session.svelte";
import { t } from "./words.svelte";

// What is still being counted is asked for again, each time a little later: most of it is there in a moment, and what a large
// case takes longer for need not be asked for so often.
const FIRST_MILLIS = 150;
const LAST_MILLIS = 2000;

export type Resource<T> = {
  readonly value: T | undefined;
  readonly problem: string | undefined;
  readonly loading: boolean;
  /** What is known so far of what the server is still counting. */
  readonly counting: Schemas["Counting"] | undefined;
  again(): void;
};

/**
 * What a question answers, asked again when anything it reads changes (the language among them). While a new answer is on its
 * way the old one stays, so that nothing jumps. A null question asks nothing.
 */
export function resource<T>(question: (signal: AbortSignal) => Promise<T> | null): Resource<T> {
  let value = $state.raw<T>();
  let problem = $state<string>();
  let loading = $state(false);
  let counting = $state.raw<Schemas["Counting"]>();
  let round = $state(0);
  let wait = FIRST_MILLIS;
  $effect(() => {
    void round;
    const stop = new AbortController();
    const asked = question(stop.signal);
    if (asked === null) return;
    loading = true;
    let later: ReturnType<typeof setTimeout> | undefined;
    asked.then(
      (answer) => {
        if (stop.signal.aborted) return;
        value = answer;
        wait = FIRST_MILLIS;
        problem = undefined;
        counting = undefined;
        loading = false;
      },
      (reason: unknown) => {
        if (stop.signal.aborted) return;
        if (reason instanceof StillCounting) {
          counting = reason.known;
          later = setTimeout(() => round++, wait);
          wait = Math.min(LAST_MILLIS, wait * 1.5);
          return;
        }
        if (reason instanceof Refused && reason.status === 401) void session.check();
        value = undefined;
        counting = undefined;
        problem = said(reason);
        loading = false;
      },
    );
    return () => {
      stop.abort();
      clearTimeout(later);
    };
  });
  return {
    get value() {
      return value;
    },
    get problem() {
      return problem;
    },
    get loading() {
      return loading;
    },
    get counting() {
      return counting;
    },
    again: () => round++,
  };
}

/** A sentence for whatever went wrong. */
export function said(reason: unknown): string {
  return reason instanceof Refused ? reason.message : t("ui.problem.unreachable");
}
