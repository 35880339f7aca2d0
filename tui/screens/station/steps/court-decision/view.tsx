import { Box, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { timeAt } from '#core/calendar/instant.ts';
import { sayDay, sayTime } from '#core/messages/dates.ts';
import type { Lang } from '#core/model/lang.ts';
import type { ListLine } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { KeptNotice } from '#tui/components/kept-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { Waiting } from '#tui/components/waiting.tsx';
import { datesRead } from '#tui/forms/date-read.tsx';
import { FormFields } from '#tui/forms/form-fields.tsx';
import { FORM_WORDS } from '#tui/forms/words.ts';
import type { State } from '#tui/screens/station/state.ts';
import type { StepProps } from '#tui/screens/station/step.ts';
import {
  type CourtDecisionField,
  type CourtDecisionStep,
  type CourtDecisionVote,
  mayBeAnother,
} from '#tui/screens/station/steps/court-decision/state.ts';
import { listedAs, markedAs } from '#tui/screens/station/steps/court-decision/vote.ts';
import { COURT_DECISION_WORDS } from '#tui/screens/station/steps/court-decision/words.ts';
import { RECORDED_WORDS } from '#tui/screens/station/steps/recorded/words.ts';
import { STATION_WORDS } from '#tui/screens/station/words.ts';
import { LONGEST_DATE, latestBirth } from '#tui/terminal/read-date.ts';
import { useIsLinear } from '#tui/terminal/terminal.tsx';
import { useLang } from '#tui/terminal/words.tsx';

/** Columns of the labels and the edges. */
const BESIDE = 30;
/** Rows of a screen that has room for every field and what is said of them. */
const TALL_ENOUGH = 22;
/** Fields that a lower one has room for. */
const LOW_ROOM = 5;

/** the voter and the court decision; then what was recorded. */
export function CourtDecisionView({ state, step, zone }: StepProps<CourtDecisionStep>): ReactNode {
  const lang = useLang();
  const words = COURT_DECISION_WORDS[lang];
  const { columns, rows } = useWindowSize();
  const isLinear = useIsLinear();
  const isLow = rows < TALL_ENOUGH && !isLinear;
  const width = Math.max(20, columns - BESIDE);
  const { recorded } = step;
  if (recorded) {
    const time = sayTime(timeAt(recorded.mark.at, zone), lang);
    return (
      <Box flexDirection="column" marginTop={2} rowGap={1} flexShrink={0}>
        <Notice tone="done" text={RECORDED_WORDS[lang].recorded} isStrong />
        <Notice
          tone="done"
          text={sayRecorded(
            { name: named(recorded.vote), time, line: markedAs(state.voterList, recorded.mark) },
            words,
          )}
        />
      </Box>
    );
  }
  const { born, bornHint } = STATION_WORDS[lang];
  const isWaiting = step.pending !== undefined || step.confirming !== undefined;
  return (
    <Box flexDirection="column" marginTop={1} rowGap={1} flexShrink={0}>
      {!isLow && <Notice tone="careful" text={words.heading} isStrong />}
      <FormFields
        form={step.form}
        labels={{ ...words, born }}
        hints={{ born: bornHint, decidedOn: bornHint, court: words.courtHint, nne: words.nneHint }}
        width={widthsIn(width)}
        beside={datesRead(step.form, { born: latestBirth(state.round.day), decidedOn: state.round.day }, isWaiting)}
        faults={step.fault ? { [step.fault.field]: FORM_WORDS[lang].faults[step.fault.why] } : {}}
        isWaiting={isWaiting}
        inSight={isLow ? inSight(step) : step.form.names}
      />
      <Below state={state} step={step} />
    </Box>
  );
}

/** Beside a date there is room for how it is read. */
function widthsIn(width: number): { readonly [field in CourtDecisionField]: number } {
  const [born, decidedOn] = [LONGEST_DATE, LONGEST_DATE];
  return { lastName: width, firstNames: width, sex: width, born, decidedOn, court: width, nne: width };
}

/** On a low screen: the fields around the one of the moment, as many as there is room for. */
function inSight(step: CourtDecisionStep): readonly CourtDecisionField[] {
  const { form, confirming, pending, notice, isInside, isAnother, fault } = step;
  const hasMore = isInside || isAnother || [confirming, pending, notice, fault].some((part) => part !== undefined);
  const room = hasMore ? 2 : LOW_ROOM;
  const position = form.names.indexOf(form.focus);
  const first = Math.max(0, Math.min(position - 1, form.names.length - room));
  return form.names.slice(first, first + room);
}

type Recorded = { readonly name: string; readonly time: string; readonly line: ListLine | undefined };

/** Who is on the list voted as every elector does, whatever was shown: the minutes say nothing of it. */
function sayRecorded({ name, time, line }: Recorded, words: (typeof COURT_DECISION_WORDS)['fr']): string {
  return line ? words.recordedOnList(name, line.number, time) : words.recorded(name, time);
}

type BelowProps = { readonly state: State; readonly step: CourtDecisionStep };

function Below({ state, step }: BelowProps): ReactNode {
  const lang = useLang();
  const words = COURT_DECISION_WORDS[lang];
  const { confirming, pending, notice, isInside, isAnother } = step;
  return (
    <Box flexDirection="column">
      {isInside && <Notice tone="careful" text={words.isInside} />}
      {isAnother && <Notice tone="careful" text={words.isAnother} />}
      {confirming && <Notice tone="next" text={sayConfirmed(state, confirming.vote, lang)} isStrong />}
      {pending && <Waiting what={words.sending} attempts={pending.attempts} />}
      {notice?.kind === 'kept' && <KeptNotice />}
      {notice?.kind === 'failed' &&
        (isAmbiguous(notice.failure) ? (
          <Notice tone="careful" text={words.several} />
        ) : (
          <FailureNotice failure={notice.failure} />
        ))}
      {mayBeAnother(step) && <Notice tone="next" text={words.orAnother} />}
    </Box>
  );
}

function sayConfirmed({ voterList }: State, vote: CourtDecisionVote, lang: Lang): string {
  const words = COURT_DECISION_WORDS[lang];
  const line = vote.bearer.isAnother ? undefined : listedAs(voterList, vote.bearer);
  return line
    ? words.confirmOnList(named(vote), line.number)
    : words.confirm(named(vote), sayDay(vote.decision.on, lang));
}

function isAmbiguous(failure: Failure): boolean {
  return failure.kind === 'refused' && failure.refusals.some(({ code }) => code === 'mandant-ambiguous');
}

function named({ bearer }: CourtDecisionVote): string {
  return sayName({ ...bearer, usageName: undefined });
}
