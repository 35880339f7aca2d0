import { type ReactNode, useState } from 'react';
import type { ScreenContext } from '#tui/screens/screen-context.ts';
import { type Chosen, useRounds } from '#tui/screens/station/round/use-rounds.ts';
import { RoundsView } from '#tui/screens/station/round/view.tsx';
import { useStation } from '#tui/screens/station/use-station.ts';
import { StationView } from '#tui/screens/station/view.tsx';

export function StationScreen({ context }: { readonly context: ScreenContext }): ReactNode {
  const [chosen, choose] = useState<Chosen>();
  if (chosen === undefined) return <Choice context={context} onChosen={choose} />;
  return <Bureau context={context} chosen={chosen} />;
}

function Choice({
  context,
  onChosen,
}: {
  readonly context: ScreenContext;
  readonly onChosen: (chosen: Chosen) => void;
}): ReactNode {
  return <RoundsView state={useRounds(context, onChosen)} account={context.account} />;
}

function Bureau({ context, chosen }: { readonly context: ScreenContext; readonly chosen: Chosen }): ReactNode {
  const { role, name } = context.account;
  const sitting = { ...chosen, mayCorrect: role === 'presiding-officer', accountName: name };
  return <StationView {...useStation(context, sitting)} context={context} />;
}
