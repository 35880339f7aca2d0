import { Box, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { shortDigest } from '#core/law/polling-day/late-list.ts';
import { sayPrinted } from '#core/messages/station-list/say-print.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import { Waiting } from '#tui/components/waiting.tsx';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { PickList } from '#tui/forms/pick-list.tsx';
import type { StepProps } from '#tui/screens/town-hall/step.ts';
import { sayStation } from '#tui/screens/town-hall/steps/list-prints/say.ts';
import {
  isWaiting,
  type ListPrintsStep,
  type RoundPrints,
  stationsShown,
} from '#tui/screens/town-hall/steps/list-prints/state.ts';
import { LIST_PRINTS_WORDS } from '#tui/screens/town-hall/steps/list-prints/words.ts';
import { useLang } from '#tui/terminal/words.tsx';

/** Rows of the screen that are not for the list. */
const OTHER_ROWS = 13;

export function ListPrintsView({ step }: StepProps<ListPrintsStep>): ReactNode {
  const lang = useLang();
  const { rows } = useWindowSize();
  const words = LIST_PRINTS_WORDS[lang];
  const { prints, pointed, pending, notice } = step;
  const shown = stationsShown(step);
  return (
    <Box flexDirection="column" marginTop={1} rowGap={1} flexGrow={1}>
      {prints && <Heading prints={prints} />}
      <PickList
        items={shown}
        pointed={pointed}
        room={Math.min(shown.length, rows - OTHER_ROWS)}
        keyOf={({ station }) => station}
        say={(each) => sayStation(each, lang)}
        isDim={(each) => !isWaiting(each)}
      />
      {prints && <Pointed prints={prints} station={shown[pointed]} />}
      {!prints && !pending && !notice && <Notice tone="plain" text={words.noRound} />}
      {pending && (!prints || pending.call.kind !== 'read') && (
        <Waiting what={pending.call.kind === 'read' ? words.reading : words.printing} attempts={pending.attempts} />
      )}
      {notice?.kind === 'failed' && <FailureNotice failure={notice.failure} />}
      {notice && notice.kind !== 'failed' && (
        <Notice tone={notice.kind === 'printed' ? 'done' : 'careful'} text={words.became[notice.kind]} />
      )}
    </Box>
  );
}

/** The round, and how many stations are to be called. */
function Heading({ prints: { round, stations } }: { readonly prints: RoundPrints }): ReactNode {
  const lang = useLang();
  const waiting = stations.filter(isWaiting).length;
  return (
    <Box flexDirection="column" flexShrink={0}>
      <SafeText bold wrap="wrap" text={LIST_PRINTS_WORDS[lang].heading(waiting, stations.length)} />
      <SafeText
        dimColor
        manner="once"
        text={COMPONENT_WORDS[lang].round(round.name, round.number, shortDay(round.day))}
      />
    </Box>
  );
}

type PointedProps = { readonly prints: RoundPrints; readonly station: RoundPrints['stations'][number] | undefined };

/** What the last paper of the station pointed at has, and the digest that its bureau reads on it. */
function Pointed({ prints, station }: PointedProps): ReactNode {
  const lang = useLang();
  if (station === undefined) return null;
  const { print } = station;
  const said = sayPrinted(print, prints.commune.zone, lang);
  const text = print ? `${said} · ${LIST_PRINTS_WORDS[lang].digest(shortDigest(print.digest))}` : said;
  return <SafeText text={text} manner="asked" wrap="wrap" dimColor />;
}
