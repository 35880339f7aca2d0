import type { Covering } from '#core/coverage.ts';
import type { Refusal } from '#core/refusal.ts';
import { type AskingFacts, ask } from '#core/rules/control.ts';
import { localDay } from '#core/rules/local-time.ts';
import { withoutPaper } from '#core/rules/new-caledonia.ts';
import { verdict } from '#core/verdict.ts';

/** what a mandant without a request asks at the counter: as online, and never for a New Caledonia roll. */
export function askAtCounter(facts: AskingFacts): Covering {
  const { mandant, mandataire, communes, at } = facts;
  const paper = withoutPaper([mandant, mandataire], localDay(mandant, communes, at));
  const covering = ask(facts);
  const reasons: readonly Refusal[] = covering.ok ? [] : covering.reasons;
  const allowed = verdict([...(paper.ok ? [] : paper.reasons), ...reasons]);
  return allowed.ok ? covering : allowed;
}
