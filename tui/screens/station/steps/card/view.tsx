import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import type { TimeZone } from '#core/calendar/instant.ts';
import type { Card, ListLine } from '#tui/answers.ts';
import { Large } from '#tui/components/large.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { PERSON_WORDS } from '#tui/components/person-words.ts';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Scroll } from '#tui/components/scroll.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import { Spoken } from '#tui/components/spoken.tsx';
import { Topic } from '#tui/components/topic.tsx';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import type { State } from '#tui/screens/station/state.ts';
import type { StepProps } from '#tui/screens/station/step.ts';
import { ChoiceView } from '#tui/screens/station/steps/card/choice-view.tsx';
import { furtherMandantsOf, sayElsewhere } from '#tui/screens/station/steps/card/further-mandants.ts';
import { HistoryView } from '#tui/screens/station/steps/card/history-view.tsx';
import { GivenView, HeldView } from '#tui/screens/station/steps/card/procurations-view.tsx';
import type { CardStep } from '#tui/screens/station/steps/card/state.ts';
import { CARD_WORDS } from '#tui/screens/station/steps/card/words.ts';
import { family, homonyms } from '#tui/screens/station/voter-list/homonyms.ts';
import { STATION_WORDS } from '#tui/screens/station/words.ts';
import { useLang, useWordsOf } from '#tui/terminal/words.tsx';

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

/** The card, and under it the vote that is about to be recorded. */
export function CardStepView({ state, step, zone }: StepProps<CardStep>): ReactNode {
  return (
    <CardView state={state} card={step.card} pointed={step.choice ? undefined : step.pointed} zone={zone}>
      <ChoiceView step={step} />
    </CardView>
  );
}

/** An elector's marks, procurations given and procurations held; below, the next act. */
export function CardView({ state, card, pointed, zone, children }: Props): ReactNode {
  const lang = useLang();
  const words = CARD_WORDS[lang];
  const gap = useWindowSize().rows >= GENEROUS ? 1 : 0;
  const { person } = card;
  const own = card.elsewhere.filter(({ mandataire }) => mandataire === person.elector);
  return (
    <Box flexDirection="column" flexGrow={1} marginTop={gap} rowGap={gap}>
      <Topic id={person.elector} />
      <Heading
        card={card}
        hasHomonym={homonyms(state.voterList, person).length > 0}
        relatives={family(state.voterList, person)}
      />
      <Scroll rowGap={gap}>
        <Part title={words.vote}>
          <HistoryView card={card} zone={zone} />
        </Part>
        <Part title={words.gives(person.gives.length)}>
          {person.gives.length === 0 && <SafeText wrap="wrap" text={words.givesNothing} dimColor />}
          {person.gives.map((given) => (
            <GivenView
              key={given.procuration}
              given={given}
              furtherMandants={furtherMandantsOf(given.mandataire.elector, {
                voterList: state.voterList,
                elsewhere: card.elsewhere,
                besides: person.elector,
              })}
            />
          ))}
        </Part>
        {card.holds.length + own.length > 0 && (
          <Part title={words.holds(card.holds.length + own.length)}>
            {card.holds.map((held, place) => (
              <HeldView
                key={held.procuration}
                held={held}
                isPointed={pointed === undefined ? undefined : place === pointed}
              />
            ))}
            {sayElsewhere(own, lang).map((text) => (
              <SafeText key={text} wrap="wrap" text={`  ${text}`} />
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

/** People of the same last name that are named on a card; the others are counted. */
const MOST_RELATIVES = 2;

function sayRelative({ firstNames, born }: ListLine): string {
  return `${firstNames.split(' ')[0] ?? ''} ${shortDay(born)}`;
}

type HeadingProps = {
  readonly card: Card;
  readonly hasHomonym: boolean;
  /** Who shares the last name. */
  readonly relatives: readonly ListLine[];
};

/** Who it is, the birth date first: it tells apart two people of one home. */
function Heading({ card, hasHomonym, relatives }: HeadingProps): ReactNode {
  const lang = useLang();
  const { person } = card;
  return (
    <Box flexDirection="column" borderStyle="single" paddingX={1} flexShrink={0}>
      <Large text={sayName(person)} />
      <Box columnGap={3} flexShrink={0}>
        <SafeText text={`${PERSON_WORDS[lang].bornOn[person.sex]} ${shortDay(person.born)}`} bold />
        <SafeText text={[STATION_WORDS[lang].number(person.number), person.commune].join(' · ')} />
      </Box>
      {!hasHomonym && relatives.length > 0 && (
        <Notice
          tone="careful"
          text={CARD_WORDS[lang].family(relatives.slice(0, MOST_RELATIVES).map(sayRelative), relatives.length)}
        />
      )}
      {hasHomonym && <Notice tone="careful" text={CARD_WORDS[lang].homonym} />}
    </Box>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const { colon } = useWordsOf(COMPONENT_WORDS);
  return (
    <Box flexShrink={0}>
      <Spoken text={colon(title, '').trimEnd()} width={16} flexShrink={0}>
        <Text dimColor>{title}</Text>
      </Spoken>
      <Box flexDirection="column" flexGrow={1} flexShrink={1}>
        {children}
      </Box>
    </Box>
  );
}
