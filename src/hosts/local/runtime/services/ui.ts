/** `Ui`: menus, sidebar, dialogs and questions are recorded; the answers come from the record's queue. */
import { service } from "../service";
import type { Session } from "../session";
import type { MenuItem } from "../ui-record";
import { Button, ButtonSet } from "./enums";
import { pageOf } from "./html";

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;

const items = new WeakMap<object, { caption: string; items: MenuItem[] }>();

export function uiService(session: Session): Ui {
  const { ui } = session;
  const answer = () => ui.answers.shift();
  const button = (name: string | undefined) => Reflect.get(Button, name ?? "OK") ?? Button.OK;
  return service(session, "Ui", {
    createMenu: (caption: string) => menu(session, caption, false),
    createAddonMenu: () => menu(session, "Extensions", true),
    showSidebar(page: unknown) {
      ui.sidebar = { ...pageOf(page) };
    },
    showModalDialog(page: unknown, title: string) {
      ui.dialogs.push({ ...pageOf(page), title });
    },
    showModelessDialog(page: unknown, title: string) {
      ui.dialogs.push({ ...pageOf(page), title });
    },
    /** `(prompt)`, `(prompt, buttons)` or `(title, prompt, buttons)`. */
    alert(...args: unknown[]) {
      ui.alerts.push(String(typeof args[1] === "string" ? args[1] : args[0]));
      return button(answer());
    },
    prompt(...args: unknown[]) {
      ui.alerts.push(String(typeof args[1] === "string" ? args[1] : args[0]));
      const text = answer();
      return service(session, "PromptResponse", {
        getResponseText: () => text ?? "",
        getSelectedButton: () => (text === undefined ? Button.CLOSE : Button.OK),
      });
    },
    Button,
    ButtonSet,
  } satisfies Partial<Record<keyof Ui, unknown>>);
}

function menu(session: Session, caption: string, addon: boolean): Menu {
  const own = { caption, items: [] as MenuItem[] };
  const self: Menu = service(session, "Menu", {
    addItem(item: string, functionName: string) {
      own.items.push({ caption: item, functionName });
      return self;
    },
    addSeparator() {
      own.items.push({ caption: "", functionName: null });
      return self;
    },
    addSubMenu(sub: Menu) {
      const known = items.get(sub);
      if (known) own.items.push({ caption: known.caption, functionName: null, items: known.items });
      return self;
    },
    addToUi() {
      const { ui } = session;
      ui.menus = [
        ...ui.menus.filter((other) => other.caption !== caption),
        { caption, addon, items: own.items },
      ];
    },
  } satisfies Partial<Record<keyof Menu, unknown>>);
  items.set(self, own);
  return self;
}
