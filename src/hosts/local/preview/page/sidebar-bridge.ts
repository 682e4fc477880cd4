/** `google.script.run` for the sidebar in the preview, with Google's own rules for arguments and answers. */

type Handler = (value: unknown, userObject?: unknown) => void;

interface Handlers {
  readonly success: Handler | null;
  readonly failure: Handler | null;
  readonly userObject: unknown;
}

const NONE: Handlers = { success: null, failure: null, userObject: undefined };

function runner(handlers: Handlers): object {
  return new Proxy(
    {},
    {
      get(_target, name) {
        if (name === "withSuccessHandler") return (success: Handler) => runner({ ...handlers, success });
        if (name === "withFailureHandler") return (failure: Handler) => runner({ ...handlers, failure });
        if (name === "withUserObject") return (userObject: unknown) => runner({ ...handlers, userObject });
        if (typeof name !== "string") return undefined;
        return (...args: unknown[]) => {
          args.forEach(refuseIllegal);
          void send(name, args, handlers);
        };
      },
    },
  );
}

/** Dates, functions and parts of the page cannot cross, wherever they are in an argument. */
function refuseIllegal(value: unknown, index: number | string): void {
  const illegal = typeof value === "function" || value instanceof Date || value instanceof Node;
  if (illegal) throw new TypeError(`Failed due to illegal value in property: ${index}`);
  if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) refuseIllegal(inner, key);
  }
}

async function send(name: string, args: readonly unknown[], handlers: Handlers): Promise<void> {
  const { success, failure, userObject } = handlers;
  try {
    const response = await fetch("/call", { method: "POST", body: JSON.stringify({ name, args }) });
    const answer = (await response.json()) as { value?: unknown; error?: string };
    // The grid beside shows what the call wrote before the sidebar says that it did.
    window.parent.postMessage("called", window.location.origin);
    if (answer.error !== undefined) failure?.(new Error(answer.error), userObject);
    else success?.(answer.value, userObject);
  } catch {
    failure?.(new Error("NetworkError: Connection failure due to HTTP 0"), userObject);
  }
}

const script = {
  run: runner(NONE),
  host: { close() {}, editor: { focus() {} }, setHeight() {}, setWidth() {} },
};
Object.assign(window, { google: { script } });
