import { get, post, remove, useToken, type Schemas } from "./api";

let now = $state.raw<Schemas["Session"]>();
const ROLES: Schemas["Role"][] = ["reader", "reviewer", "editor", "administrator"];

function take(given: Schemas["Session"]): void {
  now = given;
  useToken(given.token);
}

export const session = {
  get now(): Schemas["Session"] | undefined {
    return now;
  },
  /** Whether somebody has to log in before anything can be seen. */
  get closed(): boolean {
    return now !== undefined && now.accounts && now.user === null;
  },
  /** Whether the user may do what this role may. */
  may(role: Schemas["Role"]): boolean {
    const own = now?.role;
    return own != null && ROLES.indexOf(own) >= ROLES.indexOf(role);
  },
  async check(): Promise<void> {
    take(await get("/api/session"));
  },
  async enter(user: string, password: string): Promise<void> {
    take(await post("/api/session", {}, { user, password }));
  },
  async leave(): Promise<void> {
    await remove("/api/session", {});
    take(await get("/api/session"));
  },
};
