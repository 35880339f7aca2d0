import type { ReactNode } from 'react';
import { isLivingStatus } from '#core/model/procuration.ts';
import { DecisionView, NotDoneView } from '#tui/screens/officer/decision/view.tsx';
import { AskedView } from '#tui/screens/officer/mandant/asked-view.tsx';
import { GivesView } from '#tui/screens/officer/mandant/gives-view.tsx';
import { IdentityView } from '#tui/screens/officer/mandant/identity-view.tsx';
import { ReasonsView, VerdictView } from '#tui/screens/officer/mandant/preview-view.tsx';
import { sayPlace } from '#tui/screens/officer/mandant/say-place.ts';
import { MANDANT_WORDS } from '#tui/screens/officer/mandant/words.ts';
import type { StepProps } from '#tui/screens/officer/step.ts';
import type { PlanStep } from '#tui/screens/officer/steps/plan/state.ts';
import { PLAN_WORDS } from '#tui/screens/officer/steps/plan/words.ts';
import { useLang } from '#tui/terminal/words.tsx';

/** What would be made, or would end, before it is signed. */
export function PlanView({ state, step }: StepProps<PlanStep>): ReactNode {
  const lang = useLang();
  const words = PLAN_WORDS[lang];
  const { plan } = step;
  return (
    <IdentityView
      title={words.title[plan.kind]}
      aside={MANDANT_WORDS[lang].compare}
      person={plan.known.person}
      place={sayPlace(plan.known, lang)}
      notDone={<NotDoneView step={step} />}
      foot={<DecisionView step={step} signing={state.powers.act} act={plan.kind} />}
      verdict={plan.kind === 'procuration' && <VerdictView preview={plan.preview} />}
      why={plan.kind === 'procuration' && <ReasonsView preview={plan.preview} said={plan.preview.warnings} />}
    >
      {plan.kind === 'revocation' ? (
        <GivesView gives={plan.known.gives.filter(({ status }) => isLivingStatus(status))} heading={words.ends} />
      ) : (
        <AskedView asked={{ ...plan.preview, longest: plan.known.longest }} isRevocation={false} />
      )}
    </IdentityView>
  );
}
