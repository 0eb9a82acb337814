import { mount } from "svelte";
import App from "./App.svelte";
import { session } from "./session.svelte";
import { speak, preferred } from "./words.svelte";
import "./style/base.css";

const target = document.getElementById("app");
if (target) {
  // Without a session the screens themselves say that the server does not answer.
  const checked = session.check().catch(() => undefined);
  await speak(preferred());
  await checked;
  mount(App, { target });
}
