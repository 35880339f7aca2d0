import { type ReactNode, useState } from 'react';
import type { ScreenContext } from '#tui/screens/screen-context.ts';
import { type Chosen, useRounds } from '#tui/screens/station/round/use-rounds.ts';
import { RoundsView } from '#tui/screens/station/round/view.tsx';
import { useStation } from '#tui/screens/station/use-station.ts';
import { StationView } from '#tui/screens/station/view.tsx';

export function StationScreen({ seat }: { readonly seat: ScreenContext }): ReactNode {
  const [chosen, choose] = useState<Chosen>();
  if (chosen === undefined) return <Choice seat={seat} onChosen={choose} />;
  return <Bureau seat={seat} chosen={chosen} />;
}

function Choice({
  seat,
  onChosen,
}: {
  readonly seat: ScreenContext;
  readonly onChosen: (chosen: Chosen) => void;
}): ReactNode {
  return <RoundsView state={useRounds(seat, onChosen)} account={seat.account} />;
}

function Bureau({ seat, chosen }: { readonly seat: ScreenContext; readonly chosen: Chosen }): ReactNode {
  const { role, name } = seat.account;
  const sitting = { ...chosen, mayCorrect: role === 'presiding-officer', accountName: name };
  return <StationView {...useStation(seat, sitting)} seat={seat} />;
}
