/** The small parts that all screens share. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Counts } from "./grouping";
import type { Words } from "./words/words";

/** A screen's heading takes the focus when the screen appears, so that keyboard and screen reader start there. */
export function Heading({ children }: { children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  /** The one blue button of a screen. */
  readonly primary?: boolean;
  readonly describedBy?: string;
}

export function Button({ children, onClick, disabled = false, primary = false, describedBy }: ButtonProps) {
  return (
    <button
      type="button"
      class={primary ? "button primary" : "button"}
      disabled={disabled}
      onClick={onClick}
      {...(describedBy === undefined ? {} : { "aria-describedby": describedBy })}
    >
      {children}
    </button>
  );
}

/** Counts by severity: each in words, its sign only beside them. */
export function SeverityCounts({ counts, words }: { counts: Counts; words: Words }) {
  if (counts.errors + counts.warnings + counts.infos === 0) return <p class="good">{words.noProblems}</p>;
  return (
    <ul class="counts">
      <li class="error">{words.errors(counts.errors)}</li>
      <li class="warning">{words.warnings(counts.warnings)}</li>
      <li class="info">{words.infos(counts.infos)}</li>
    </ul>
  );
}
