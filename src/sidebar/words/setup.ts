/** Texts of the screens for prepared tabs, new partners, drafts and partners' pages. */
import type { SetupNotice } from "../setup-store";

export interface SetupWords {
  readonly setup: string;
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
  readonly page: string;
  readonly pageOf: (partner: string) => string;
  readonly asTab: string;
  readonly notice: (notice: SetupNotice) => string;
}
