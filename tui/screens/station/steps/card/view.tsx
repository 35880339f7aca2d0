import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import type { TimeZone } from '#core/calendar/instant.ts';
import { WORDS } from '#core/messages/words.ts';
import type { Card, ListedProcuration } from '#tui/answers.ts';
import { Choice } from '#tui/components/choice.tsx';
import { Large } from '#tui/components/large.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { Refusals } from '#tui/components/refusals.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Scroll } from '#tui/components/scroll.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import { Spoken } from '#tui/components/spoken.tsx';
import type { State } from '#tui/screens/station/state.ts';
import {
  type FurtherMandants,
  furtherMandantsOf,
  sayElsewhere,
  sayFurtherMandants,
} from '#tui/screens/station/steps/card/further-mandants.ts';
import { HistoryView } from '#tui/screens/station/steps/card/history-view.tsx';
import { homonyms } from '#tui/screens/station/voter-list/homonyms.ts';
import { sayState } from '#tui/screens/station/voter-list/say-state.ts';
import { isUsable } from '#tui/screens/station/voter-list/voter-list.ts';
import { useWords } from '#tui/terminal/words.tsx';

/** Rows from which the parts stand apart. */
const GENEROUS = 22;

type Props = {
  readonly state: State;
  readonly card: Card;
  /** Which of the procurations held is pointed at. */
  readonly pointed: number | undefined;
  readonly zone: TimeZone;
  readonly children: ReactNode;
};

/** One elector: who may vote for them, for whom they may vote, what was voted; below, what is about to be done. */
export function CardView({ state, card, pointed, zone, children }: Props): ReactNode {
  const { station } = useWords().labels;
  const gap = useWindowSize().rows >= GENEROUS ? 1 : 0;
  const { person } = card;
  const own = card.elsewhere.filter(({ mandataire }) => mandataire === person.elector);
  return (
    <Box flexDirection="column" flexGrow={1} marginTop={gap} rowGap={gap}>
      <Heading card={card} hasHomonym={homonyms(state.voterList, person).length > 0} />
      <Scroll rowGap={gap}>
        <Part title={station.vote}>
          <HistoryView card={card} zone={zone} />
        </Part>
        <Part title={station.gives}>
          {person.gives.length === 0 && <Text dimColor>{station.givesNothing}</Text>}
          {person.gives.map((given) => (
            <GivenView
              key={given.procuration}
              given={given}
              also={furtherMandantsOf(given.mandataire.elector, {
                voterList: state.voterList,
                elsewhere: card.elsewhere,
                besides: person.elector,
              })}
            />
          ))}
        </Part>
        {card.holds.length + own.length > 0 && (
          <Part title={station.holds}>
            {card.holds.map((held, place) => (
              <HeldView key={held.procuration} held={held} isPointed={place === pointed} />
            ))}
            {sayElsewhere(own, station).map((text) => (
              <SafeText key={text} text={`  ${text}`} />
            ))}
          </Part>
        )}
      </Scroll>
      <Box flexDirection="column" flexShrink={0}>
        {children}
      </Box>
    </Box>
  );
}

function Heading({ card, hasHomonym }: { readonly card: Card; readonly hasHomonym: boolean }): ReactNode {
  const { labels } = useWords();
  const { person } = card;
  return (
    <Box flexDirection="column" borderStyle="single" paddingX={1} flexShrink={0}>
      <Large text={sayName(person)} />
      <SafeText
        text={[
          labels.station.number(person.number),
          `${labels.person.bornOn[person.sex]} ${shortDay(person.born)}`,
          person.commune,
        ].join(' · ')}
      />
      {hasHomonym && <Notice tone="careful" text={labels.station.homonym} />}
    </Box>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const { labels } = useWords();
  return (
    <Box flexShrink={0}>
      <Spoken text={labels.being(title, '').trimEnd()} width={16} flexShrink={0}>
        <Text dimColor>{title}</Text>
      </Spoken>
      <Box flexDirection="column" flexGrow={1} flexShrink={1}>
        {children}
      </Box>
    </Box>
  );
}

function GivenView({ given, also }: { readonly given: ListedProcuration; readonly also: FurtherMandants }): ReactNode {
  const { lang, labels } = useWords();
  const next = sayFurtherMandants(also, labels);
  const { mandataire, reasons } = given;
  const isGood = isUsable(given);
  const born = `${labels.person.bornOn.unknown} ${shortDay(mandataire.born)}`;
  return (
    <Box flexDirection="column">
      <Notice
        tone={isGood ? 'done' : 'plain'}
        text={labels.being(`${sayName(mandataire)}, ${born}`, sayState(given, lang))}
        isStrong={isGood}
      />
      {next !== undefined && <SafeText wrap="wrap" text={`  ${next}`} />}
      <Refusals refusals={reasons} />
    </Box>
  );
}

function HeldView({
  held,
  isPointed,
}: {
  readonly held: Card['holds'][number];
  readonly isPointed: boolean;
}): ReactNode {
  const { lang, labels } = useWords();
  return (
    <Choice isPointed={isPointed} text={labels.being(sayName(held.mandant), WORDS[lang].roundState[held.state])} />
  );
}
