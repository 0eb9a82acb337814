// The server's answers, typed by its contract (api/openapi.yaml). Every question goes to this server and carries the language,
// for sentences come ready made.
import type { components, paths } from "#generated/api";
import { spoken } from "./words.svelte";

export type Schemas = components["schemas"];
export type Level = Schemas["Level"];
export type LevelCounts = Schemas["LevelCounts"];
export type Line = Schemas["Line"];

type Json<R> = R extends { responses: { 200: { content: { "application/json": infer T } } } } ? T : undefined;
type Get<P extends keyof paths> = paths[P] extends { get: infer R } ? R : never;
type Post<P extends keyof paths> = paths[P] extends { post: infer R } ? R : never;
type Put<P extends keyof paths> = paths[P] extends { put: infer R } ? R : never;
type Delete<P extends keyof paths> = paths[P] extends { delete: infer R } ? R : never;
type Query<R> = R extends { parameters: { query?: infer Q } } ? ([Q] extends [undefined] ? Record<string, never> : Exclude<Q, undefined>) : never;
type Body<R> = R extends { requestBody?: { content: { "application/json": infer B } } } ? B : undefined;
type At = Record<string, string | number>;

/** What the server said is wrong, in a sentence for the user. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    text: string,
  ) {
    super(text);
  }
}

/** Nobody has counted this before: what is known so far. Whoever asks is to ask again in a moment. */
export class StillCounting extends Error {
  constructor(readonly known: Schemas["Counting"]) {
    super("still being counted");
  }
}

let token: string | null = null;

/** The token that every writing operation carries, from the session. */
export function useToken(given: string | null): void {
  token = given;
}

/** The address of an operation, also for links: `{names}` of the path are filled in, what is undefined is left out. */
export function address(path: string, at: At = {}, query: Record<string, unknown> = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(at[name] ?? "")));
  const parameters = new URLSearchParams();
  const all: Record<string, unknown> = { ...query, lang: spoken.language };
  for (const [name, value] of Object.entries(all)) {
    if (value !== undefined && value !== null && value !== "") parameters.set(name, String(value));
  }
  return `${filled}?${parameters}`;
}

export function get<P extends keyof paths>(path: P, at: At = {}, query?: Query<Get<P>>, signal?: AbortSignal): Promise<Json<Get<P>>> {
  return ask("GET", address(path, at, query ?? {}), undefined, signal) as Promise<Json<Get<P>>>;
}

export function post<P extends keyof paths>(path: P, at: At, body: Body<Post<P>>, signal?: AbortSignal): Promise<Json<Post<P>>> {
  return ask("POST", address(path, at), body, signal) as Promise<Json<Post<P>>>;
}

export function put<P extends keyof paths>(path: P, at: At, body: Body<Put<P>>): Promise<Json<Put<P>>> {
  return ask("PUT", address(path, at), body) as Promise<Json<Put<P>>>;
}

export function remove<P extends keyof paths>(path: P, at: At): Promise<Json<Delete<P>>> {
  return ask("DELETE", address(path, at), undefined) as Promise<Json<Delete<P>>>;
}

/** A page or file that comes by POST, as a text. */
export async function pageOf(path: string, body: unknown): Promise<string> {
  return (await send("POST", address(path), body)).text();
}

/** Sends bytes as they are. */
export async function upload(path: keyof paths, bytes: Blob): Promise<unknown> {
  return (await send("POST", address(path), bytes)).json();
}

async function ask(method: string, url: string, body: unknown, signal?: AbortSignal): Promise<unknown> {
  const answer = await send(method, url, body, signal);
  if (answer.status === 202) throw new StillCounting((await answer.json()) as Schemas["Counting"]);
  return answer.status === 204 ? undefined : answer.json();
}

async function send(method: string, url: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/json" };
  const bytes = body instanceof Blob;
  if (body !== undefined) headers["Content-Type"] = bytes ? "application/octet-stream" : "application/json";
  if (method !== "GET" && token) headers["X-Isnad-Token"] = token;
  const answer = await fetch(url, {
    method,
    headers,
    credentials: "same-origin",
    ...(body === undefined ? {} : { body: bytes ? body : JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
  if (!answer.ok) throw new Refused(answer.status, await sentence(answer));
  return answer;
}

async function sentence(answer: Response): Promise<string> {
  try {
    return ((await answer.json()) as Schemas["Problem"]).text;
  } catch {
    return `${answer.status} ${answer.statusText}`; // not an answer of ours: the status is all that is known
  }
}
