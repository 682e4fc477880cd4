/** The bare JavaScript context that a bundle runs in, and what services need of it. */
import vm from "node:vm";

/** Builds values whose prototypes are the context's own, as `instanceof` in the bundle expects. */
export interface Realm {
  date(instant: number): Date;
  list<T>(items: readonly T[]): T[];
  matrix<T>(rows: number, columns: number, cell: (row: number, column: number) => T): T[][];
  error(name: string, message: string): Error;
  /** Plain data copied into the context, through JSON. */
  adopt(value: unknown): unknown;
}

interface Makers {
  readonly date: (instant: number) => Date;
  readonly array: (length: number) => unknown[];
  readonly error: (message: string) => Error;
  readonly parse: (json: string) => unknown;
}

const MAKERS = new vm.Script(
  `({
    date: (instant) => new Date(instant),
    array: (length) => new Array(length),
    error: (message) => new Error(message),
    parse: (json) => JSON.parse(json),
  })`,
  { filename: "realm.js" },
);

const CLOCK = new vm.Script(
  `(now) => {
    const Real = Date;
    function Clock(...fields) {
      if (!new.target) return new Real(now()).toString();
      return Reflect.construct(Real, fields.length ? fields : [now()], new.target === Clock ? Real : new.target);
    }
    Object.defineProperties(Clock, Object.getOwnPropertyDescriptors(Real));
    Clock.now = () => now();
    Clock.prototype.constructor = Clock;
    Object.defineProperty(Clock, "name", { value: "Date" });
    globalThis.Date = Clock;
  }`,
  { filename: "clock.js" },
);

/** What V8 itself brings into a new context and Apps Script does not have. */
const ABSENT = ["WebAssembly", "SharedArrayBuffer", "Atomics", "FinalizationRegistry", "WeakRef"];

/** What is no variable, means something else as one, or comes from the services. */
const FIXED = new Set(["globalThis", "undefined", "NaN", "Infinity", "eval", "console", ...ABSENT]);

/**
 * The names of the language as variables of a script. Node asks its own code for every property of a context's global object,
 * each time that `Math` is named; variables of scripts come first and are found at once, which makes runs several times
 * faster.
 */
const GLOBALS = new vm.Script(
  `let { ${(vm.runInNewContext("Object.getOwnPropertyNames(globalThis)") as string[])
    .filter((name) => !FIXED.has(name))
    .join(", ")} } = globalThis;`,
  { filename: "globals.js" },
);

/** A fresh context without anything of Node; `now` (epoch milliseconds) replaces its clock. */
export function createRealm(now: (() => number) | null): { context: vm.Context; realm: Realm } {
  const context = vm.createContext({});
  for (const name of ABSENT) vm.runInContext(`delete globalThis.${name}`, context);
  const makers = MAKERS.runInContext(context) as Makers;
  if (now) (CLOCK.runInContext(context) as (now: () => number) => void)(now);
  GLOBALS.runInContext(context);
  return { context, realm: realmOf(makers) };
}

function realmOf(makers: Makers): Realm {
  const list = <T>(items: readonly T[]): T[] => {
    const own = makers.array(items.length) as T[];
    for (let index = 0; index < items.length; index++) own[index] = items[index]!;
    return own;
  };
  return {
    date: makers.date,
    list,
    matrix: <T>(rows: number, columns: number, cell: (row: number, column: number) => T) => {
      const matrix = makers.array(rows) as T[][];
      for (let row = 0; row < rows; row++) {
        const line = makers.array(columns) as T[];
        for (let column = 0; column < columns; column++) line[column] = cell(row, column);
        matrix[row] = line;
      }
      return matrix;
    },
    error: (name, message) => Object.assign(makers.error(message), { name }),
    adopt: (value) => makers.parse(JSON.stringify(value) ?? "null"),
  };
}
