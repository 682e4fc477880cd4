/** What a script showed to the person. */

export interface MenuItem {
  readonly caption: string;
  /** Null for a separator. */
  readonly functionName: string | null;
  /** Set for a submenu. */
  readonly items?: readonly MenuItem[];
}

export interface Menu {
  readonly caption: string;
  readonly addon: boolean;
  readonly items: readonly MenuItem[];
}

/** A page from `HtmlService`: from a file of the project, from text, or both: then `content` was appended to the file. */
export interface ShownPage {
  readonly file: string | null;
  readonly content: string | null;
  readonly title: string;
  readonly width: number | null;
  readonly height: number | null;
}

export interface UiRecord {
  menus: Menu[];
  sidebar: ShownPage | null;
  dialogs: ShownPage[];
  toasts: { readonly message: string; readonly title: string }[];
  alerts: string[];
  /** What the person answers next: a button (`OK`, `YES`, …) to an alert, a text to a prompt. `OK` and no text by default. */
  answers: string[];
}

export function emptyUi(): UiRecord {
  return { menus: [], sidebar: null, dialogs: [], toasts: [], alerts: [], answers: [] };
}
