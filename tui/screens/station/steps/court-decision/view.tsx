import { Box, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { timeAt } from '#core/calendar/instant.ts';
import { sayDay, sayTime } from '#core/messages/dates.ts';
import type { Failure } from '#tui/client.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { KeptNotice } from '#tui/components/kept-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { Waiting } from '#tui/components/waiting.tsx';
import { FormFields } from '#tui/forms/form-fields.tsx';
import { FORM_WORDS } from '#tui/forms/words.ts';
import type { StepProps } from '#tui/screens/station/step.ts';
import {
  type CourtDecisionField,
  type CourtDecisionStep,
  type CourtDecisionVote,
  mayBeAnother,
} from '#tui/screens/station/steps/court-decision/state.ts';
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
        <Notice tone="done" text={words.recorded(named(recorded.vote), time)} />
      </Box>
    );
  }
  const { born, bornHint } = STATION_WORDS[lang];
  return (
    <Box flexDirection="column" marginTop={1} rowGap={1} flexShrink={0}>
      {!isLow && <Notice tone="careful" text={words.heading} isStrong />}
      <FormFields
        form={step.form}
        labels={{ ...words, born }}
        hints={{ born: bornHint, decidedOn: bornHint, court: words.courtHint, nne: words.nneHint }}
        width={widthsIn(width)}
        dates={{ born: latestBirth(state.round.day), decidedOn: state.round.day }}
        faults={step.fault ? { [step.fault.field]: FORM_WORDS[lang].faults[step.fault.why] } : {}}
        isWaiting={step.pending !== undefined || step.confirming !== undefined}
        inSight={isLow ? inSight(step) : step.form.names}
      />
      <Below step={step} />
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

function Below({ step }: { readonly step: CourtDecisionStep }): ReactNode {
  const lang = useLang();
  const words = COURT_DECISION_WORDS[lang];
  const { confirming, pending, notice, isInside, isAnother } = step;
  return (
    <Box flexDirection="column">
      {isInside && <Notice tone="careful" text={words.isInside} />}
      {isAnother && <Notice tone="careful" text={words.isAnother} />}
      {confirming && (
        <Notice
          tone="next"
          text={words.confirm(named(confirming.vote), sayDay(confirming.vote.decision.on, lang))}
          isStrong
        />
      )}
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

function isAmbiguous(failure: Failure): boolean {
  return failure.kind === 'refused' && failure.refusals.some(({ code }) => code === 'mandant-ambiguous');
}

function named({ bearer }: CourtDecisionVote): string {
  return sayName({ ...bearer, usageName: undefined });
}
