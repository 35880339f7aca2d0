import type { ReactNode } from 'react';
import { Field } from '#tui/components/field.tsx';
import { Labelled } from '#tui/components/labelled.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import type { StepProps } from '#tui/screens/officer/step.ts';
import { unsigned } from '#tui/screens/officer/steps/collected/state.ts';
import { CollectedList } from '#tui/screens/officer/steps/collected/view.tsx';
import type { CountersigningAllStep, SigningAll } from '#tui/screens/officer/steps/countersigning-all/state.ts';
import { COUNTERSIGNING_ALL_WORDS } from '#tui/screens/officer/steps/countersigning-all/words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

/** Under the list: how many there are to sign, then how far the signing has come. */
export function CountersigningAllView({ step }: StepProps<CountersigningAllStep>): ReactNode {
  const words = useWordsOf(COUNTERSIGNING_ALL_WORDS);
  const { list, typed, pending, notice, isStopping } = step;
  const count = unsigned(list).length;
  return (
    <CollectedList list={list}>
      {pending ? (
        <>
          <Waiting
            what={words.signing(placeOf(pending.call), pending.call.count, pending.call.act.reference)}
            attempts={pending.attempts}
          />
          {isStopping && <Notice tone="careful" text={words.stopping} />}
        </>
      ) : (
        <>
          <Notice tone="careful" text={words.howMany(count)} isStrong />
          <Labelled label={words.count} isFocused>
            <Field label={words.count} value={typed} isFocused width={8} />
          </Labelled>
          {notice && <Notice tone="no" text={words.wrongNumber(count)} />}
        </>
      )}
    </CollectedList>
  );
}

/** Counted from 1. */
function placeOf({ count, rest }: SigningAll): number {
  return count - rest.length;
}
