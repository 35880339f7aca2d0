import { Box } from 'ink';
import type { ReactNode } from 'react';
import { Frame } from '#tui/components/frame.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import type { KeyLabel } from '#tui/labels/key-label.ts';
import type { Labels } from '#tui/labels/labels.ts';
import { IdentityView } from '#tui/screens/officer/identity-view.tsx';
import { OutcomeView } from '#tui/screens/officer/outcome-view.tsx';
import { ReferenceView } from '#tui/screens/officer/reference-view.tsx';
import { mayAnnul, type State } from '#tui/screens/officer/state.ts';
import { useWords } from '#tui/terminal/words.tsx';

/** The counter: a reference, an identity, an outcome. */
export function OfficerView({ state, who }: { readonly state: State; readonly who: string }): ReactNode {
  const { labels } = useWords();
  return (
    <Frame subject={labels.officer.heading} aside={who} keys={keysOf(state, labels)}>
      <Inside state={state} />
    </Frame>
  );
}

function Inside({ state }: { readonly state: State }): ReactNode {
  const { officer } = useWords().labels;
  switch (state.phase) {
    case 'typing':
      return <ReferenceView signs={state.signs} remark={state.remark} />;
    case 'finding':
      return (
        <Box flexDirection="column" alignItems="center" marginTop={4} flexShrink={0}>
          <Waiting what={officer.finding(state.find.reference)} attempts={state.attempts} />
        </Box>
      );
    case 'identity':
      return <IdentityView found={state.found} choice={state.choice} failure={state.failure} />;
    case 'sending':
      return (
        <IdentityView found={state.found} choice={state.act.identity} failure={undefined}>
          <Waiting what={officer.sending} attempts={state.attempts} />
        </IdentityView>
      );
    case 'outcome':
      return <OutcomeView found={state.found} outcome={state.outcome} />;
    case 'annulling':
      return (
        <OutcomeView found={state.found} outcome={{ kind: 'established', act: state.act }}>
          {state.annul ? (
            <Waiting what={officer.annulling} attempts={state.attempts} />
          ) : (
            <Notice tone="careful" text={officer.annulQuestion} isStrong />
          )}
        </OutcomeView>
      );
  }
}

/** The keys of the moment: none before what they act on is painted. */
function keysOf(state: State, { keys, officer }: Labels): readonly KeyLabel[] {
  switch (state.phase) {
    case 'typing':
      return [keys.startOver, keys.help, keys.leave, keys.quit];
    case 'finding':
      return [keys.giveUp];
    case 'identity':
      if (!state.isPainted) return [];
      if (state.choice) return [officer.confirm, officer.matches, officer.mismatches, keys.back];
      return [officer.matches, officer.mismatches, keys.startOver, keys.help];
    case 'sending':
      return state.attempts > 0 ? [keys.giveUp] : [];
    case 'outcome': {
      const annul = state.outcome.kind === 'established' && mayAnnul(state.outcome.act) ? [officer.annul] : [];
      return [officer.nextOne, ...annul, keys.help, keys.leave];
    }
    case 'annulling':
      return state.annul || !state.isPainted ? [] : [officer.annulConfirm, keys.back];
  }
}
