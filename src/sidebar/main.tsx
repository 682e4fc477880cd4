/** Where the page begins. */
import { render } from "preact";
import { App } from "./app";
import { call } from "./rpc";
import { createStore, type State } from "./store";

const root = document.getElementById("sidebar")!;
// Until the add-on has said which language the workbook is in, the browser's.
const language = navigator.language.startsWith("es") ? "es" : "en";

function begin(): void {
  // In a window of its own the page has a sign at its end that says what to show.
  const { name, subject } = document.getElementById("screen")?.dataset ?? {};
  const first =
    name === "walk" ? "walk" : name === "partner" ? { partner: decodeURIComponent(subject ?? "") } : "start";
  const show = (state: State) => render(<App store={store} state={state} />, root);
  const store = createStore(call, language, show, first);
  void store.load();
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
else begin();
