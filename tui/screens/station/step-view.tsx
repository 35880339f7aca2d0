import { Box } from 'ink';
import type { ReactNode } from 'react';
import type { TimeZone } from '#core/calendar/instant.ts';
import { Waiting } from '#tui/components/waiting.tsx';
import type { State } from '#tui/screens/station/state.ts';
import { ChosenView } from '#tui/screens/station/steps/card/choice-view.tsx';
import { CardView } from '#tui/screens/station/steps/card/view.tsx';
import { CorrectingView } from '#tui/screens/station/steps/correction/view.tsx';
import { BearingView } from '#tui/screens/station/steps/court-decision/view.tsx';
import { ElsewhereView } from '#tui/screens/station/steps/elsewhere/view.tsx';
import { MinutesView } from '#tui/screens/station/steps/minutes/view.tsx';
import { WritingView } from '#tui/screens/station/steps/minutes-entry/view.tsx';
import { DeclaringView } from '#tui/screens/station/steps/polls/view.tsx';
import type { Place } from '#tui/screens/station/steps/print/sheet.ts';
import { PrintingView } from '#tui/screens/station/steps/print/view.tsx';
import { RecordedView } from '#tui/screens/station/steps/recorded/view.tsx';
import { RefusedView } from '#tui/screens/station/steps/refused/view.tsx';
import { SearchView } from '#tui/screens/station/steps/search/view.tsx';
import { ClosingView } from '#tui/screens/station/steps/totals/view.tsx';
import { useWords } from '#tui/terminal/words.tsx';

type Props = { readonly state: State; readonly zone: TimeZone; readonly place: Place | undefined };

export function StepView({ state, zone, place }: Props): ReactNode {
  const { station } = useWords().labels;
  const { step } = state;
  switch (step.kind) {
    case 'searching':
      return <SearchView state={state} step={step} zone={zone} />;
    case 'opening':
      return (
        <Box marginTop={3} flexShrink={0}>
          <Waiting what={station.opening(step.name)} attempts={step.opening.attempts} />
        </Box>
      );
    case 'card':
      return (
        <CardView state={state} card={step.card} pointed={step.pointed} zone={zone}>
          <ChosenView step={step} />
        </CardView>
      );
    case 'marking':
      return (
        <CardView state={state} card={step.card} pointed={undefined} zone={zone}>
          <Waiting what={station.marking} attempts={step.sending.attempts} />
        </CardView>
      );
    case 'recorded':
      return <RecordedView recorded={step.recorded} roll={state.roll} zone={zone} />;
    case 'refused':
      return <RefusedView step={step} />;
    case 'correcting':
      return <CorrectingView step={step} />;
    case 'elsewhere':
      return <ElsewhereView step={step} />;
    case 'bearing':
      return <BearingView step={step} zone={zone} />;
    case 'minutes':
      return <MinutesView step={step} zone={zone} />;
    case 'writing':
      return <WritingView step={step} />;
    case 'printing':
      return <PrintingView state={state} step={step} place={place} />;
    case 'closing':
      return <ClosingView step={step} />;
    case 'declaring':
      return <DeclaringView step={step} />;
  }
}
