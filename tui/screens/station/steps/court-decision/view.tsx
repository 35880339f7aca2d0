import { Box, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { type TimeZone, timeAt } from '#core/calendar/instant.ts';
import { sayDay, sayTime } from '#core/messages/dates.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Field } from '#tui/components/field.tsx';
import { Labelled } from '#tui/components/labelled.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { useIsLinear } from '#tui/components/spoken.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import type { Labels } from '#tui/labels/labels.ts';
import {
  COURT_DECISION_FIELDS,
  type CourtDecisionField,
  type CourtDecisionStep,
  type CourtDecisionVote,
} from '#tui/screens/station/steps/court-decision/state.ts';
import { mayBeAnother } from '#tui/screens/station/steps/court-decision/step.ts';
import { useWords } from '#tui/terminal/words.tsx';

/** Columns of the labels and the edges. */
const BESIDE = 30;
/** Rows of a screen that has room for every field and what is said of them. */
const TALL_ENOUGH = 22;
/** Fields that a lower one has room for. */
const LOW_ROOM = 5;

type Props = { readonly step: CourtDecisionStep; readonly zone: TimeZone };

/** who bears a court decision, and which; then what was recorded. */
export function CourtDecisionView({ step, zone }: Props): ReactNode {
  const { lang, labels } = useWords();
  const { bearing } = labels.station;
  const { columns, rows } = useWindowSize();
  const isLinear = useIsLinear();
  const isLow = rows < TALL_ENOUGH && !isLinear;
  const width = Math.max(20, columns - BESIDE);
  const { recorded } = step;
  if (recorded) {
    const time = sayTime(timeAt(recorded.mark.at, zone), lang);
    return (
      <Box flexDirection="column" marginTop={2} rowGap={1} flexShrink={0}>
        <Notice tone="done" text={labels.station.recorded} isStrong />
        <Notice tone="done" text={bearing.recorded(named(recorded.vote), time)} />
      </Box>
    );
  }
  const focus = step.pending || step.asked ? undefined : step.focus;
  return (
    <Box flexDirection="column" marginTop={1} rowGap={1} flexShrink={0}>
      {!isLow && <Notice tone="careful" text={bearing.heading} isStrong />}
      <Box flexDirection="column">
        {(isLow ? inSight(step) : COURT_DECISION_FIELDS).map((field) => (
          <Labelled key={field} label={labelOf(field, labels)} isFocused={focus === field}>
            <Field value={step.fields[field]} isFocused={focus === field} width={width} hint={hintOf(field, labels)} />
          </Labelled>
        ))}
      </Box>
      <Below step={step} />
    </Box>
  );
}

/** On a low screen: the fields around the one of the moment, and as few as what is said under them leaves room for. */
function inSight({
  focus,
  asked,
  pending,
  notice,
  isInside,
  isAnother,
}: CourtDecisionStep): readonly CourtDecisionField[] {
  const hasMore = isInside || isAnother || asked !== undefined || pending !== undefined || notice !== undefined;
  const room = hasMore ? 2 : LOW_ROOM;
  const place = COURT_DECISION_FIELDS.indexOf(focus);
  const first = Math.max(0, Math.min(place - 1, COURT_DECISION_FIELDS.length - room));
  return COURT_DECISION_FIELDS.slice(first, first + room);
}

function Below({ step }: { readonly step: CourtDecisionStep }): ReactNode {
  const { lang, labels } = useWords();
  const { bearing } = labels.station;
  const { asked, pending, notice, isInside, isAnother } = step;
  return (
    <Box flexDirection="column">
      {isInside && <Notice tone="careful" text={bearing.isInside} />}
      {isAnother && <Notice tone="careful" text={bearing.isAnother} />}
      {asked && (
        <Notice tone="next" text={bearing.confirm(named(asked.vote), sayDay(asked.vote.decision.on, lang))} isStrong />
      )}
      {pending && <Waiting what={bearing.sending} attempts={pending.attempts} />}
      {notice?.kind === 'missing' && <Notice tone="careful" text={bearing.missing} />}
      {notice?.kind === 'failed' &&
        (isAmbiguous(notice.failure) ? (
          <Notice tone="careful" text={bearing.several} />
        ) : (
          <FailureNotice failure={notice.failure} />
        ))}
      {mayBeAnother(step) && <Notice tone="next" text={bearing.orAnother} />}
    </Box>
  );
}

type Failed = Extract<NonNullable<CourtDecisionStep['notice']>, { kind: 'failed' }>['failure'];

function isAmbiguous(failure: Failed): boolean {
  return failure.kind === 'refused' && failure.refusals.some(({ code }) => code === 'mandant-ambiguous');
}

function named({ bearer }: CourtDecisionVote): string {
  return sayName({ ...bearer, usageName: undefined });
}

function labelOf(field: CourtDecisionField, { station }: Labels): string {
  return field === 'born' ? station.born : station.bearing[field];
}

function hintOf(field: CourtDecisionField, { station }: Labels): string {
  switch (field) {
    case 'born':
    case 'decidedOn':
      return station.bornHint;
    case 'court':
      return station.bearing.courtHint;
    case 'nne':
      return station.bearing.nneHint;
    case 'lastName':
    case 'firstNames':
    case 'sex':
      return '';
  }
}
