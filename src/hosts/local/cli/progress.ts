/** A progress bar on a terminal, nothing anywhere else. */
import { SingleBar } from "cli-progress";
import type { Progress } from "../../../protocol/calls";

export interface ProgressBar {
  update(progress: Pick<Progress, "step" | "steps" | "label">): void;
  stop(): void;
}

export function progressBar(stream: NodeJS.WriteStream): ProgressBar {
  if (!stream.isTTY) return { update() {}, stop() {} };
  const bar = new SingleBar({
    stream,
    clearOnComplete: true,
    hideCursor: true,
    format: "{bar} {value}/{total} {label}",
  });
  let started = false;
  return {
    update({ step, steps, label }) {
      if (!started) bar.start(steps, step, { label });
      else bar.update(step, { label });
      started = true;
    },
    stop() {
      if (started) bar.stop();
    },
  };
}
