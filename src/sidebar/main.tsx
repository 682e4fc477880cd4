/** Where the page begins. */
import { render } from "preact";
import { App } from "./app";
import { call } from "./rpc";
import { createStore } from "./store";

const root = document.getElementById("sidebar")!;
// Until the add-on has said which language the workbook is in, the browser's.
const language = navigator.language.startsWith("es") ? "es" : "en";
const store = createStore(call, language, (state) => render(<App store={store} state={state} />, root));
void store.load();
