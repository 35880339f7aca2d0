import type { ReactNode } from 'react';
import { Frame } from '#tui/components/frame.tsx';
import { LockView, LockWarning } from '#tui/screens/lock/view.tsx';
import { bindingsOf } from '#tui/screens/officer/officer.ts';
import type { State } from '#tui/screens/officer/state.ts';
import { STEPS } from '#tui/screens/officer/steps.ts';
import { OFFICER_WORDS } from '#tui/screens/officer/words.ts';
import { useLang } from '#tui/terminal/words.tsx';

type Props = { readonly state: State; readonly who: string };

/** The counter: a reference, an identity, an outcome; and the rest of an officer's day. */
export function OfficerView({ state, who }: Props): ReactNode {
  const lang = useLang();
  return (
    <Frame subject={OFFICER_WORDS[lang].heading} aside={who} rows={bindingsOf(state)} hasMenu={!state.lock}>
      <LockWarning left={state.idle.left} />
      {state.lock ? (
        <LockView lock={state.lock} openers="own-account" />
      ) : (
        <STEPS.View state={state} step={state.step} />
      )}
    </Frame>
  );
}
