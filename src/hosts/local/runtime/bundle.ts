/** Runs the shipped file as Apps Script does: evaluated anew for every call, in a context with nothing else. */
import vm from "node:vm";
import { passArguments, passResult } from "./arguments";
import { createRealm } from "./realm";
import { createServices } from "./services";
import { AuthMode as AuthModes } from "./services/enums";
import type { AuthMode, RuntimeState, Session } from "./session";
import { Zone } from "./values/calendar";
import { Typist } from "./values/typing";

/** A function of the script failed; `message` starts with the error's own name, as a page sees it. */
export class ScriptError extends Error {
  constructor(cause: unknown) {
    super(describe(cause), { cause });
    this.name = "ScriptError";
  }
}

export interface CallOptions {
  /** Makes it a trigger's call (`onOpen`, `onInstall`): the function gets an event instead of arguments. */
  readonly authMode?: AuthMode;
}

export interface Bundle {
  /** Names that a page or a menu may call: top-level function declarations that do not end in `_`. */
  readonly functions: ReadonlySet<string>;
  /**
   * Calls a function in a fresh context and returns its result as plain data.
   * Throws a TypeError for an argument that cannot pass and a ScriptError for all that goes wrong inside.
   */
  call(name: string, args?: readonly unknown[], options?: CallOptions): unknown;
}

/** `fakeClock` says that the context's `Date` goes by `state.now`. Throws a SyntaxError for a file that does not parse. */
export function loadBundle(code: string, state: RuntimeState, fakeClock = false): Bundle {
  const script = new vm.Script(code, { filename: "Code.js" });
  const functions = declaredFunctions(code);
  return {
    functions,
    call(name, args = [], options = {}) {
      const passed = passArguments(args);
      const { context, realm } = createRealm(fakeClock ? state.now : null);
      const session: Session = {
        ...state,
        realm,
        zone: new Zone(state.model.timeZone),
        typist: new Typist(state.model.locale),
        authMode: "NONE",
      };
      Object.assign(context, createServices(session));
      try {
        script.runInContext(context);
        const found: unknown = functions.has(name) ? Reflect.get(context, name) : undefined;
        if (typeof found !== "function") throw new TypeError(`Script function not found: ${name}`);
        session.authMode = options.authMode ?? "FULL";
        return passResult(found.apply(undefined, callArguments(passed, options, realm)));
      } catch (error) {
        throw new ScriptError(error);
      }
    },
  };
}

function callArguments(args: unknown[], { authMode }: CallOptions, realm: Session["realm"]): unknown[] {
  if (!authMode) return args.map((arg) => realm.adopt(arg));
  return [Object.assign(realm.adopt({}) as object, { authMode: AuthModes[authMode] })];
}

const DECLARATION = /(?:^|[;}\n])\s*(?:async\s+)?function\s*\*?\s*([A-Za-z$_][\w$]*)\s*\(/g;

/**
 * The top-level function declarations of a file. A script's declarations become fixed properties of its
 * global object, `globalThis.f = …` does not; `let`, `const` and `class` become none at all.
 */
function declaredFunctions(code: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, name] of code.matchAll(DECLARATION)) if (!name!.endsWith("_")) names.add(name!);
  return names;
}

function describe(cause: unknown): string {
  if (typeof cause === "object" && cause !== null && "message" in cause) {
    const name = "name" in cause ? String(cause.name) : "Error";
    return `${name}: ${String(cause.message)}`;
  }
  return String(cause);
}
