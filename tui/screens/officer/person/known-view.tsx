import { Text } from 'ink';
import type { ReactNode } from 'react';
import type { Task } from '#core/law/establishment/powers.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { sayName } from '#tui/components/person-name.ts';
import { PickList } from '#tui/components/pick-list.tsx';
import { Refusals } from '#tui/components/refusals.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import { GivesView } from '#tui/screens/officer/gives-view.tsx';
import { IdentityView } from '#tui/screens/officer/identity-view.tsx';
import { sayPlace } from '#tui/screens/officer/person/say-place.ts';
import { type Choice, choicesFor, type KnownStep, type PersonFlow } from '#tui/screens/officer/person/state.ts';
import type { OfficerWords } from '#tui/screens/officer/words.ts';
import { useWords } from '#tui/terminal/words.tsx';

/** said before anything is typed that could not be established. */
const PAPER_ONLY: Refusal = { code: 'paper-only', cause: 'new-caledonia-counter' };

/** Rows for what may be done. */
const ROOM = 4;

type Props = { readonly step: KnownStep; readonly purpose: PersonFlow['purpose']; readonly act: Task };

/** Who is there, what they gave, and what may be done for them. */
export function KnownView({ step, purpose, act }: Props): ReactNode {
  const { officer } = useWords().labels;
  const { known, pointed } = step;
  const choices = choicesFor(known);
  const hasNothing = purpose === 'revoke' && !known.isNewCaledonia && !choices.some(({ kind }) => kind === 'revoke');
  return (
    <IdentityView
      title={purpose === 'revoke' ? officer.person.revocation : officer.person.form}
      aside={officer.person.inPerson}
      person={known.person}
      place={sayPlace(known, officer)}
      foot={
        <>
          {known.isNewCaledonia && <Refusals refusals={[PAPER_ONLY]} tone="careful" />}
          {hasNothing && <Text>{officer.person.nothingToRevoke}</Text>}
          <PickList
            items={choices}
            pointed={pointed}
            room={ROOM}
            keyOf={(choice) => (choice.kind === 'request' ? choice.request.reference : choice.kind)}
            say={(choice) => sayChoice(choice, act, officer)}
          />
        </>
      }
    >
      <GivesView gives={known.gives} />
    </IdentityView>
  );
}

function sayChoice(choice: Choice, act: Task, { person }: OfficerWords): string {
  const { choices } = person;
  if (choice.kind !== 'request') return choices[act][choice.kind];
  const { kind, reference, requestedOn, mandataire, status } = choice.request;
  const on = shortDay(requestedOn);
  const said =
    kind === 'revocation' || mandataire === undefined
      ? choices.revocation(reference, on)
      : choices.procuration(reference, on, sayName(mandataire));
  return status === 'collected' ? `${said} (${choices.collected})` : said;
}
