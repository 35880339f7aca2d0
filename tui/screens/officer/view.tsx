import { Box } from 'ink';
import type { ReactNode } from 'react';
import { Frame } from '#tui/components/frame.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { CountersigningView } from '#tui/screens/officer/countersigning/view.tsx';
import type { Powers } from '#tui/screens/officer/decision.ts';
import { keysOf } from '#tui/screens/officer/keys-of.ts';
import { LogView } from '#tui/screens/officer/log/view.tsx';
import { OutcomeView } from '#tui/screens/officer/outcome-view.tsx';
import { PersonView } from '#tui/screens/officer/person/view.tsx';
import { PlacesView } from '#tui/screens/officer/places/view.tsx';
import { ReferenceView } from '#tui/screens/officer/reference-view.tsx';
import { signingOf } from '#tui/screens/officer/request.ts';
import { RequestView } from '#tui/screens/officer/request-view.tsx';
import type { State } from '#tui/screens/officer/state.ts';
import { useWords } from '#tui/terminal/words.tsx';

type Props = {
  readonly state: State;
  readonly who: string;
  readonly powers: Powers;
};

/** The counter: a reference, an identity, an outcome; and the rest of an officer's day. */
export function OfficerView({ state, who, powers }: Props): ReactNode {
  const { labels } = useWords();
  return (
    <Frame subject={labels.officer.heading} aside={who} keys={keysOf(state, labels, powers)}>
      <Inside state={state} powers={powers} />
    </Frame>
  );
}

function Inside({ state, powers: { act } }: Omit<Props, 'who'>): ReactNode {
  const { officer } = useWords().labels;
  switch (state.phase) {
    case 'typing':
      return <ReferenceView signs={state.signs} remark={state.notice} />;
    case 'finding':
      return (
        <Box flexDirection="column" alignItems="center" marginTop={4} flexShrink={0}>
          <Waiting what={officer.finding(state.find.reference)} attempts={state.attempts} />
        </Box>
      );
    case 'identity':
      return <RequestView found={state.found} signing={signingOf(state.found, act)} decision={state} />;
    case 'sending':
      return (
        <RequestView found={state.found} signing={signingOf(state.found, act)}>
          <Waiting what={officer.sending} attempts={state.attempts} />
        </RequestView>
      );
    case 'outcome':
      return <OutcomeView about={state.about} outcome={state.outcome} paper={state.paper} />;
    case 'annulling':
      return (
        <OutcomeView about={state.about} outcome={{ kind: 'established', act: state.act }}>
          {state.annul ? (
            <Waiting what={officer.annulling} attempts={state.attempts} />
          ) : (
            <Notice tone="careful" text={officer.annulQuestion} isStrong />
          )}
        </OutcomeView>
      );
    case 'person':
      return <PersonView flow={state} act={act} />;
    case 'countersigning':
      return <CountersigningView flow={state} />;
    case 'log':
      return <LogView flow={state} />;
    case 'places':
      return <PlacesView flow={state} />;
  }
}
