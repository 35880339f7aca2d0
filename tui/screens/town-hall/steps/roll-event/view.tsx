import { Box, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import type { RollEventPreview } from '#tui/answers.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { SafeText } from '#tui/components/safe-text.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import { Waiting } from '#tui/components/waiting.tsx';
import { FormFields } from '#tui/forms/form-fields.tsx';
import { PickList } from '#tui/forms/pick-list.tsx';
import { sayElector } from '#tui/screens/town-hall/say-elector.ts';
import type { StepProps } from '#tui/screens/town-hall/step.ts';
import { eventPointedAt, ROLL_EVENTS, type RollEventStep } from '#tui/screens/town-hall/steps/roll-event/state.ts';
import { ROLL_EVENT_WORDS } from '#tui/screens/town-hall/steps/roll-event/words.ts';
import { useLang, useWordsOf } from '#tui/terminal/words.tsx';

const WIDTH = 30;
const LABEL_WIDTH = 22;
/** Rows of the screen that are not for the procurations. */
const OTHER_ROWS = 16;

/** The person, what happened, and what that does to procurations. */
export function RollEventView({ step }: StepProps<RollEventStep>): ReactNode {
  const lang = useLang();
  const words = ROLL_EVENT_WORDS[lang];
  const { elector, preview, pending, notice } = step;
  return (
    <Box flexDirection="column" marginTop={1} rowGap={1} flexGrow={1}>
      <SafeText bold wrap="wrap" text={sayElector(elector, lang)} />
      {preview ? <Preview event={eventPointedAt(step)} preview={preview.preview} /> : <Events step={step} />}
      {pending && <Waiting what={words.calls[pending.call.what]} attempts={pending.attempts} />}
      {notice?.kind === 'failed' && <FailureNotice failure={notice.failure} />}
      {notice && notice.kind !== 'failed' && <Notice tone="no" text={words.notices[notice.kind]} />}
    </Box>
  );
}

function Events({ step }: { readonly step: RollEventStep }): ReactNode {
  const words = useWordsOf(ROLL_EVENT_WORDS);
  return (
    <>
      <PickList
        items={ROLL_EVENTS}
        pointed={step.pointed}
        room={ROLL_EVENTS.length}
        keyOf={(event) => event}
        say={(event) => words.events[event]}
      />
      {eventPointedAt(step) === 'moves' && (
        <FormFields
          form={step.form}
          labels={words.fields}
          width={WIDTH}
          labelWidth={LABEL_WIDTH}
          hints={words.hints}
          isWaiting={step.pending !== undefined}
        />
      )}
    </>
  );
}

type PreviewProps = { readonly event: (typeof ROLL_EVENTS)[number]; readonly preview: RollEventPreview };

/** First what ends, then what stays valid. */
function Preview({ event, preview: { on, procurations } }: PreviewProps): ReactNode {
  const words = useWordsOf(ROLL_EVENT_WORDS);
  const { rows } = useWindowSize();
  const ends = procurations.filter(({ reason }) => reason !== undefined);
  const sorted = [...ends, ...procurations.filter(({ reason }) => reason === undefined)];
  const room = Math.max(3, rows - OTHER_ROWS);
  return (
    <>
      <Box flexDirection="column" flexShrink={0}>
        <SafeText text={words.effect(words.events[event], shortDay(on))} />
        <SafeText text={words.counts(ends.length, procurations.length - ends.length)} />
      </Box>
      {sorted.length > 0 && (
        <Box flexDirection="column" flexShrink={1} overflow="hidden">
          {sorted.slice(0, room).map(({ procuration, mandant, mandataire, reason }) => {
            const people = `${sayName(mandant)} → ${sayName(mandataire)}`;
            const tone = reason ? 'no' : 'done';
            return <Notice key={procuration} tone={tone} text={reason ? words.ends(people) : words.stays(people)} />;
          })}
          {sorted.length > room && <SafeText dimColor text={words.more(sorted.length - room)} />}
        </Box>
      )}
      <Notice tone="careful" text={words.confirm} />
    </>
  );
}
