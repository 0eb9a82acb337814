import { mount } from "svelte";
import App from "./App.svelte";
import { speak, preferred } from "./words.svelte";
import "./style/base.css";

const target = document.getElementById("app");
if (target) {
  await speak(preferred());
  mount(App, { target });
}
