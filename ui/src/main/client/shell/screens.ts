import type { Component } from "svelte";
import type { Schemas } from "../api";
import type { WordKey } from "#generated/words";
import AuditScreen from "../screens/audit/AuditScreen.svelte";
import CompareScreen from "../screens/compare/CompareScreen.svelte";
import FindScreen from "../screens/find/FindScreen.svelte";
import IntakeScreen from "../screens/intake/IntakeScreen.svelte";
import KeysScreen from "../screens/keys/KeysScreen.svelte";
import MapScreen from "../screens/map/MapScreen.svelte";
import MessageScreen from "../screens/message/MessageScreen.svelte";
import ReviewScreen from "../screens/review/ReviewScreen.svelte";
import SearchScreen from "../screens/search/SearchScreen.svelte";
import TimeScreen from "../screens/time/TimeScreen.svelte";

/** `component` is a screen that is there at once, `fetched` one that is heavy and fetched when it is wanted. */
export type Screen = {
  name: string;
  title: WordKey;
  show: Component | (() => Promise<{ default: Component }>);
  fetched?: boolean;
  inMenu?: boolean;
  /** Who may open it, where that is not everybody. */
  role?: Schemas["Role"];
};

/** Every screen there is, in the order of the menu; the first is the one that opens. */
export const SCREENS: Screen[] = [
  { name: "map", title: "ui.screen.map", show: MapScreen },
  { name: "search", title: "ui.screen.search", show: SearchScreen },
  { name: "message", title: "ui.screen.message", show: MessageScreen, inMenu: false },
  { name: "review", title: "ui.screen.review", show: ReviewScreen },
  { name: "people", title: "ui.screen.people", show: () => import("../screens/people/PeopleScreen.svelte"), fetched: true },
  { name: "time", title: "ui.screen.time", show: TimeScreen },
  { name: "find", title: "ui.screen.find", show: FindScreen },
  { name: "compare", title: "ui.screen.compare", show: CompareScreen },
  { name: "keys", title: "ui.screen.keys", show: KeysScreen },
  { name: "intake", title: "ui.screen.intake", show: IntakeScreen },
  { name: "audit", title: "ui.screen.audit", show: AuditScreen, role: "administrator" },
];
