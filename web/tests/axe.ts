// Holds a page against the rules of WCAG 2.2, levels A and AA, with axe. The script is put in by the debugger, so that
// the content policy of the server stays as strict as it is for everybody.

import axe from "axe-core";
import type { Page } from "playwright-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Everything that axe finds wrong in a part of the page, one line a place: the rule, how bad it is, where. */
export async function faultsOf(page: Page, part = "html"): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    ([part, rules]) =>
      (window as unknown as { axe: typeof axe }).axe.run(part as string, {
        runOnly: rules as string[],
        resultTypes: ["violations"],
      }),
    [part, RULES],
  );
  return found.violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message)[0] ?? "";
      return `${impact ?? "unknown"}: ${id} at ${target.join(" ")}: ${why}`;
    }),
  );
}
