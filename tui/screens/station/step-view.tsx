import { Box } from 'ink';
import type { ReactNode } from 'react';
import type { TimeZone } from '#core/calendar/instant.ts';
import { Waiting } from '#tui/components/waiting.tsx';
import type { State } from '#tui/screens/station/state.ts';
import { ChoiceView } from '#tui/screens/station/steps/card/choice-view.tsx';
import { CardView } from '#tui/screens/station/steps/card/view.tsx';
import { CorrectionView } from '#tui/screens/station/steps/correction/view.tsx';
import { CourtDecisionView } from '#tui/screens/station/steps/court-decision/view.tsx';
import { ElsewhereView } from '#tui/screens/station/steps/elsewhere/view.tsx';
import { MinutesView } from '#tui/screens/station/steps/minutes/view.tsx';
import { MinutesEntryView } from '#tui/screens/station/steps/minutes-entry/view.tsx';
import { PollsView } from '#tui/screens/station/steps/polls/view.tsx';
import type { OwnStation } from '#tui/screens/station/steps/print/sheet.ts';
import { PrintView } from '#tui/screens/station/steps/print/view.tsx';
import { RecordedView } from '#tui/screens/station/steps/recorded/view.tsx';
import { RefusedView } from '#tui/screens/station/steps/refused/view.tsx';
import { SearchView } from '#tui/screens/station/steps/search/view.tsx';
import { TotalsView } from '#tui/screens/station/steps/totals/view.tsx';
import { useWords } from '#tui/terminal/words.tsx';

type Props = { readonly state: State; readonly zone: TimeZone; readonly place: OwnStation | undefined };

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
          <ChoiceView step={step} />
        </CardView>
      );
    case 'marking':
      return (
        <CardView state={state} card={step.card} pointed={undefined} zone={zone}>
          <Waiting what={station.marking} attempts={step.pending.attempts} />
        </CardView>
      );
    case 'recorded':
      return <RecordedView recorded={step.recorded} voterList={state.voterList} zone={zone} />;
    case 'refused':
      return <RefusedView step={step} />;
    case 'correcting':
      return <CorrectionView step={step} />;
    case 'elsewhere':
      return <ElsewhereView step={step} />;
    case 'bearing':
      return <CourtDecisionView step={step} zone={zone} />;
    case 'minutes':
      return <MinutesView step={step} zone={zone} />;
    case 'writing':
      return <MinutesEntryView step={step} />;
    case 'printing':
      return <PrintView state={state} step={step} place={place} />;
    case 'closing':
      return <TotalsView step={step} />;
    case 'declaring':
      return <PollsView step={step} />;
  }
}
