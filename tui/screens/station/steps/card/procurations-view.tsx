import { Box } from 'ink';
import type { ReactNode } from 'react';
import { WORDS } from '#core/messages/words.ts';
import type { Card, ListedProcuration } from '#tui/answers.ts';
import { Choice } from '#tui/components/choice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { Refusals } from '#tui/components/refusals.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { type FurtherMandants, sayFurtherMandants } from '#tui/screens/station/steps/card/further-mandants.ts';
import { sayState } from '#tui/screens/station/voter-list/say-state.ts';
import { isUsable } from '#tui/screens/station/voter-list/voter-list.ts';
import { useLang } from '#tui/terminal/words.tsx';

type GivenProps = {
  readonly given: ListedProcuration;
  /** The other mandants of its mandataire. */
  readonly furtherMandants: FurtherMandants;
};

/** A procuration that the elector gave: its mandataire, and whether it gives a vote. */
export function GivenView({ given, furtherMandants }: GivenProps): ReactNode {
  const lang = useLang();
  const next = sayFurtherMandants(furtherMandants, lang);
  const { mandataire, reasons } = given;
  const isGood = isUsable(given);
  return (
    <Box flexDirection="column">
      <Notice
        tone={isGood ? 'done' : 'plain'}
        text={COMPONENT_WORDS[lang].colon(
          `${sayName(mandataire)} (${shortDay(mandataire.born)})`,
          sayState(given, lang),
        )}
        isStrong={isGood}
      />
      {next !== undefined && <SafeText wrap="wrap" text={`  ${next}`} />}
      <Refusals refusals={reasons} />
    </Box>
  );
}

type HeldProps = {
  readonly held: Card['holds'][number];
  /** Undefined where Enter does another thing than to open the mandant’s card. */
  readonly isPointed: boolean | undefined;
};

/** A procuration that the elector holds: its mandant. */
export function HeldView({ held, isPointed }: HeldProps): ReactNode {
  const lang = useLang();
  const text = COMPONENT_WORDS[lang].colon(sayName(held.mandant), WORDS[lang].roundState[held.state]);
  if (isPointed === undefined) return <SafeText wrap="wrap" text={`  ${text}`} />;
  return <Choice id={held.procuration} isPointed={isPointed} text={text} />;
}
