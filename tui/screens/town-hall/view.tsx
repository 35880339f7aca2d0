import type { ReactNode } from 'react';
import { Frame } from '#tui/components/frame.tsx';
import { LockView, LockWarning } from '#tui/screens/lock/view.tsx';
import type { State } from '#tui/screens/town-hall/state.ts';
import { STEPS } from '#tui/screens/town-hall/steps.ts';
import { bindingsOf } from '#tui/screens/town-hall/town-hall.ts';
import { TOWN_HALL_WORDS } from '#tui/screens/town-hall/words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

type Props = { readonly state: State; readonly who: string };

export function TownHallView({ state, who }: Props): ReactNode {
  const { heading } = useWordsOf(TOWN_HALL_WORDS);
  return (
    <Frame subject={heading} aside={who} rows={bindingsOf(state)} hasMenu={!state.lock}>
      <LockWarning left={state.idle.left} />
      {state.lock ? (
        <LockView lock={state.lock} openers="own-account" />
      ) : (
        <STEPS.View state={state} step={state.step} />
      )}
    </Frame>
  );
}
