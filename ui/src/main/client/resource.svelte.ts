import { Refused } from "./api";
import { session } from "./session.svelte";
import { t } from "./words.svelte";

export type Resource<T> = { readonly value: T | undefined; readonly problem: string | undefined; readonly loading: boolean; again(): void };

/**
 * What a question answers, asked again when anything it reads changes (the language among them). While a new answer is on its
 * way the old one stays, so that nothing jumps. A null question asks nothing.
 */
export function resource<T>(question: (signal: AbortSignal) => Promise<T> | null): Resource<T> {
  let value = $state.raw<T>();
  let problem = $state<string>();
  let loading = $state(false);
  let round = $state(0);
  $effect(() => {
    void round;
    const stop = new AbortController();
    const asked = question(stop.signal);
    if (asked === null) return;
    loading = true;
    asked.then(
      (answer) => {
        if (stop.signal.aborted) return;
        value = answer;
        problem = undefined;
        loading = false;
      },
      (reason: unknown) => {
        if (stop.signal.aborted) return;
        if (reason instanceof Refused && reason.status === 401) void session.check();
        value = undefined;
        problem = said(reason);
        loading = false;
      },
    );
    return () => stop.abort();
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
    again: () => round++,
  };
}

/** A sentence for whatever went wrong. */
export function said(reason: unknown): string {
  return reason instanceof Refused ? reason.message : t("ui.problem.unreachable");
}
