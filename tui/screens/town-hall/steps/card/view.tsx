import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { WORDS } from '#core/messages/words.ts';
import type { Lang } from '#core/model/lang.ts';
import type { ControlCard, Person } from '#tui/answers.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { PERSON_WORDS } from '#tui/components/person-words.ts';
import { Refusals } from '#tui/components/refusals.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Scroll } from '#tui/components/scroll.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import { Spoken } from '#tui/components/spoken.tsx';
import { Topic } from '#tui/components/topic.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import type { StepProps } from '#tui/screens/town-hall/step.ts';
import type { CardStep } from '#tui/screens/town-hall/steps/card/state.ts';
import { CARD_WORDS } from '#tui/screens/town-hall/steps/card/words.ts';
import { useLang, useWordsOf } from '#tui/terminal/words.tsx';

/** Both people, the authority, the rounds, what the automatic checks find; and what Enter would do. */
export function CardView({ step }: StepProps<CardStep>): ReactNode {
  const words = useWordsOf(CARD_WORDS);
  const { card, choice, pending, notice } = step;
  return (
    <CardFrame card={card}>
      {notice && <FailureNotice failure={notice.failure} />}
      {pending && <Waiting what={words.accepting} attempts={pending.attempts} />}
      {choice && !pending && <Notice tone="plain" text={words.confirm[card.checks.would]} isStrong />}
    </CardFrame>
  );
}

type FrameProps = {
  readonly card: ControlCard;
  /** Under the card, always in sight. */
  readonly children: ReactNode;
};

export function CardFrame({ card, children }: FrameProps): ReactNode {
  const lang = useLang();
  const words = CARD_WORDS[lang];
  return (
    <Box flexDirection="column" flexGrow={1} rowGap={1} marginTop={1}>
      <Topic id={card.procuration} />
      <Box justifyContent="space-between" columnGap={2} flexShrink={0}>
        <SafeText bold text={words.heading} />
        <SafeText text={words.recordedNo(card.recordedNo)} />
      </Box>
      <Scroll>
        {linesOf(card, lang).map(([label, text]) => (
          <Line key={`${label} ${text}`} label={label} text={text} />
        ))}
        <Box marginTop={1} flexDirection="column" flexShrink={0}>
          <Checks card={card} />
        </Box>
      </Scroll>
      <Box flexDirection="column" flexShrink={0}>
        {children}
      </Box>
    </Box>
  );
}

type CardLine = readonly [label: string, text: string];

function linesOf(card: ControlCard, lang: Lang): readonly CardLine[] {
  const words = CARD_WORDS[lang];
  const { mandant, mandataire, until, rounds } = card;
  return [
    [words.mandant, sayPerson(mandant, lang)],
    [words.mandataire, sayPerson(mandataire, lang)],
    [words.madeBy, sayMaking(card, lang)],
    ...(until ? [[words.validity, words.until(shortDay(until))] as const] : []),
    ...rounds.map(({ name, number, day, coverage }, place): CardLine => {
      const round = COMPONENT_WORDS[lang].round(name, number, shortDay(day));
      const said = coverage === 'covered' ? round : `${round} (${COMPONENT_WORDS[lang].coverage[coverage]})`;
      return [place === 0 ? words.rounds : '', said];
    }),
  ];
}

/** `WAMYTAN Déwé, née le 24/09/1983, Nouméa (98)`. */
function sayPerson(person: Person, lang: Lang): string {
  const born = `${PERSON_WORDS[lang].bornOn[person.sex]} ${shortDay(person.born)}`;
  const place = person.commune && person.department ? `${person.commune} (${person.department})` : person.commune;
  return [sayName(person), born, ...(place ? [place] : [])].join(', ');
}

function sayMaking({ authority, day, way, homeVisit }: ControlCard, lang: Lang): string {
  const words = CARD_WORDS[lang];
  const by = authority
    ? [
        `${authority.lastName.toLocaleUpperCase('fr')} ${authority.firstName}`,
        WORDS[lang].capacity[authority.capacity],
        authority.unit,
        authority.placeName,
      ]
    : [words.online];
  return [
    ...by,
    words.on(shortDay(day)),
    ...(way === 'paper' ? [words.paper] : []),
    ...(homeVisit ? [words.atHome] : []),
  ].join(', ');
}

const LABEL_WIDTH = 13;

function Line({ label, text }: { readonly label: string; readonly text: string }): ReactNode {
  const { colon } = useWordsOf(COMPONENT_WORDS);
  return (
    <Spoken text={label === '' ? text : colon(label, text)} flexShrink={0}>
      <Box width={LABEL_WIDTH} flexShrink={0}>
        <Text dimColor>{label}</Text>
      </Box>
      <SafeText text={text} wrap="wrap" />
    </Spoken>
  );
}

const TONES = { active: 'done', void: 'no', rejected: 'no' } as const;

function Checks({ card: { checks, flags } }: { readonly card: ControlCard }): ReactNode {
  const words = useWordsOf(CARD_WORDS);
  return (
    <>
      <Notice tone={TONES[checks.would]} text={words.would[checks.would]} isStrong={checks.would !== 'active'} />
      <Refusals refusals={checks.reasons} />
      <Refusals refusals={checks.warnings} tone="careful" />
      {flags.map((flag) => (
        <Notice key={flag} tone="careful" text={words.flags[flag]} />
      ))}
    </>
  );
}
