/** Texts of the screens for prepared tabs, new partners, drafts and partners' pages. */
import type { MetricTitles } from "../../draft/metrics";
import type { SetupNotice } from "../setup-store";

export interface SetupWords {
  readonly setup: string;
  /** On the first screen, where the workbook has no Dictionary, or no Metrics. */
  readonly first: Readonly<
    Record<"Dictionary" | "Metrics", { readonly title: string; readonly text: string }>
  >;
  readonly prepareTabs: string;
  readonly prepareHint: string;
  readonly prepare: (tabs: number) => string;
  readonly newPartner: string;
  readonly partnerName: string;
  readonly table: string;
  readonly addTab: string;
  readonly draft: string;
  readonly draftHint: string;
  readonly fromTab: string;
  readonly makeDraft: string;
  readonly draftMetrics: string;
  readonly draftMetricsHint: string;
  readonly makeMetrics: string;
  readonly metricTitles: MetricTitles;
  readonly page: string;
  readonly pageOf: (partner: string) => string;
  readonly asTab: string;
  readonly notice: (notice: SetupNotice) => string;
}
