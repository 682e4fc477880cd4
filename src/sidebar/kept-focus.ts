/** Keyboard and screen reader stay where they are while buttons are disabled for the time of a call. */
import { useEffect, useRef } from "preact/hooks";

/** A disabled button loses the focus: gives it back once `busy` is over, unless something else has taken it. */
export function useKeptFocus(busy: boolean): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      last.current = target instanceof Element ? target : null;
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
  useEffect(() => {
    const { current } = last;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (!busy && lost && current instanceof HTMLElement && current.isConnected) current.focus();
  }, [busy]);
}
