import type { Component } from "svelte";
import type { WordKey } from "#generated/words";
import MapScreen from "../screens/map/MapScreen.svelte";

export type Screen = { name: string; title: WordKey; component: Component; inMenu: boolean };

/** Every screen there is, in the order of the menu; the first is the one that opens. */
export const SCREENS: Screen[] = [{ name: "map", title: "ui.screen.map", component: MapScreen, inMenu: true }];
