import type { ReactNode } from 'react';
import type { Task } from '#core/law/establishment/powers.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { sayName } from '#tui/components/person-name.ts';
import { Refusals } from '#tui/components/refusals.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import { PickList } from '#tui/forms/pick-list.tsx';
import { GivesView } from '#tui/screens/officer/mandant/gives-view.tsx';
import { IdentityView } from '#tui/screens/officer/mandant/identity-view.tsx';
import { sayPlace } from '#tui/screens/officer/mandant/say-place.ts';
import { MANDANT_WORDS } from '#tui/screens/officer/mandant/words.ts';
import type { StepProps } from '#tui/screens/officer/step.ts';
import { type Choice, choicesFor, type KnownStep } from '#tui/screens/officer/steps/known/state.ts';
import { KNOWN_WORDS } from '#tui/screens/officer/steps/known/words.ts';
import { PLAN_WORDS } from '#tui/screens/officer/steps/plan/words.ts';
import { useLang } from '#tui/terminal/words.tsx';

/** said before anything is typed that could not be established. */
const PAPER_ONLY: Refusal = { code: 'paper-only', cause: 'new-caledonia-counter' };

/** Rows for what may be done. */
const ROOM = 4;

/** Who is there, what they gave, and what may be done for them. */
export function KnownView({ state, step }: StepProps<KnownStep>): ReactNode {
  const lang = useLang();
  const { known, pointed, draft } = step;
  const isRevoking = draft.purpose === 'revoke';
  const choices = choicesFor(known);
  const hasNothing = isRevoking && !known.isNewCaledonia && !choices.some(({ kind }) => kind === 'revoke');
  return (
    <IdentityView
      title={PLAN_WORDS[lang].title[isRevoking ? 'revocation' : 'procuration']}
      aside={MANDANT_WORDS[lang].compare}
      person={known.person}
      place={sayPlace(known, lang)}
      foot={
        <>
          {known.isNewCaledonia && <Refusals refusals={[PAPER_ONLY]} tone="careful" />}
          {hasNothing && <SafeText wrap="wrap" text={KNOWN_WORDS[lang].nothingToRevoke} />}
          <PickList
            items={choices}
            pointed={pointed}
            room={ROOM}
            keyOf={(choice) => (choice.kind === 'request' ? choice.request.reference : choice.kind)}
            say={(choice) => sayChoice(choice, state.powers.act, lang)}
          />
        </>
      }
    >
      <GivesView gives={known.gives} />
    </IdentityView>
  );
}

function sayChoice(choice: Choice, act: Task, lang: Lang): string {
  const { choices } = KNOWN_WORDS[lang];
  if (choice.kind !== 'request') return choices[act][choice.kind];
  const { kind, reference, requestedOn, mandataire, status } = choice.request;
  const on = shortDay(requestedOn);
  const said =
    kind === 'revocation' || mandataire === undefined
      ? choices.revocation(reference, on)
      : choices.procuration(reference, on, sayName(mandataire));
  return status === 'collected' ? `${said} (${choices.collected})` : said;
}
