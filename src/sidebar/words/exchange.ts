/** Texts of the screen for dictionaries from elsewhere and for others. */
import type { ExportFormat } from "../../exchange/export";
import type { SourceFormat } from "../../exchange/import";
import type { Loss } from "../../exchange/loss";
import type { PasteFault } from "../../exchange/pasted";
import type { ExchangeNotice } from "../exchange-store";

export interface ExchangeWords {
  readonly title: string;
  readonly hint: string;
  readonly open: string;
  readonly paste: string;
  readonly read: string;
  readonly found: (format: SourceFormat, fields: number, tables: number) => string;
  readonly fields: string;
  readonly lost: (count: number) => string;
  readonly loss: (loss: Loss) => string;
  readonly more: (count: number) => string;
  readonly nothingLost: string;
  readonly write: string;
  readonly writeHint: string;
  readonly fault: (fault: PasteFault) => string;
  readonly handOn: string;
  readonly handOnHint: string;
  readonly as: Readonly<Record<ExportFormat, string>>;
  readonly text: (format: ExportFormat) => string;
  readonly copy: string;
  readonly notice: (notice: ExchangeNotice) => string;
}

export const FORMAT_NAME: Readonly<Record<ExportFormat, string>> = {
  "table-schema": "Table Schema",
  redcap: "REDCap",
};
