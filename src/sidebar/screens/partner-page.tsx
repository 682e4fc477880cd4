/** A partner's page in a window of its own, as it prints. */
import { PAGE_STYLE, type PartnerProblems, partnerPage } from "../../report/partner-page";
import { PAGE_WORDS } from "../../report/words";
import { Button } from "../parts";

export function PartnerPage({ problems }: { problems: PartnerProblems }) {
  // Safe: the page escapes whatever people have typed.
  const page = { __html: partnerPage(problems) };
  return (
    <>
      <style>{PAGE_STYLE}</style>
      <div class="walk-tools">
        <Button primary onClick={() => window.print()}>
          {PAGE_WORDS[problems.language].print}
        </Button>
      </div>
      <div class="report" dangerouslySetInnerHTML={page} />
    </>
  );
}
