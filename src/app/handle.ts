/** Every call of a front comes through here: checked on the way in, answered in words on the way out. */
import { parseA1 } from "../core/table/a1";
import type { Answer, CallName, Request, Response } from "../protocol/calls";
import { REQUESTS } from "../protocol/requests";
import { dictionaryTabs, sampleTab, writeDraft } from "./draft";
import { applyFixes } from "./fixes/apply-fixes";
import { listFixes } from "./fixes/list-fixes";
import { listChanges, undoChanges } from "./fixes/undo";
import { missingInputs } from "./inputs";
import { currentLease, isHeld } from "./lease";
import { partnerProblems, writePartnerTab } from "./partner-problems";
import type { Workbook } from "./ports";
import { addPartner, listTabs, prepareTab } from "./prepare";
import { AppProblem } from "./problem";
import { listProblems } from "./problems-list";
import { cancelRun, continueRun, progressOf, startRun } from "./run";
import { lastSummary } from "./summary";
import { lastWalk, openWalk } from "./walk";
import { currentLanguage, problemInWords } from "./wording";

type Handlers = { [C in CallName]: (workbook: Workbook, request: Request<C>) => Response<C> };

const HANDLERS: Handlers = {
  startRun,
  continueRun,
  cancelRun,
  listProblems,
  listFixes,
  applyFixes,
  listChanges,
  undoChanges,
  listTabs,
  prepareTab,
  addPartner,
  sampleTab,
  writeDraft,
  dictionaryTabs,
  partnerProblems,
  openPartnerPage(workbook, { partner }) {
    workbook.showPage("partner", partner);
    return { opened: true };
  },
  writePartnerTab,
  runStatus(workbook) {
    const lease = currentLease(workbook);
    return {
      language: currentLanguage(workbook),
      open: lease && {
        ...progressOf(workbook, lease),
        running: isHeld(lease, workbook.now().instant),
      },
      last: lastSummary(workbook),
      missing: missingInputs(workbook),
    };
  },
  openCell(workbook, { tab, cell }) {
    const info = workbook.tabs().find(({ name }) => name === tab);
    const place = parseA1(cell);
    return {
      opened: info !== undefined && workbook.show(info.id, place?.row ?? null, place?.column ?? null),
    };
  },
  dataWalk(workbook) {
    const walk = lastWalk(workbook);
    return { walk: walk && JSON.stringify(walk) };
  },
  openWalk: (workbook) => ({ opened: openWalk(workbook) }),
  openOutput(workbook, { output }) {
    const tabId = workbook.outputs().get(output);
    return { opened: tabId !== undefined && workbook.show(tabId, null, null) };
  },
};

/**
 * Answers one call. Whatever happens, the answer is a value: `report` gets the unexpected for the log of the host, people
 * get words.
 */
export function handle<C extends CallName>(
  workbook: Workbook,
  call: C,
  request: unknown,
  report: (error: unknown) => void,
): Answer<C> {
  try {
    const parsed = REQUESTS[call]().safeParse(request);
    if (!parsed.success) throw new AppProblem("bad-request", call);
    return { ok: true, value: HANDLERS[call](workbook, parsed.data as Request<C>) };
  } catch (error) {
    if (!(error instanceof AppProblem)) report(error);
    return { ok: false, problem: problemInWords(workbook, error) };
  }
}
