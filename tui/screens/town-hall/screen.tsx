import type { ReactNode } from 'react';
import { DashboardScreen } from '#tui/screens/dashboard/screen.tsx';
import type { ScreenContext } from '#tui/screens/screen-context.ts';
import { officeOf } from '#tui/screens/town-hall/office.ts';
import { type Event, type State, start } from '#tui/screens/town-hall/state.ts';
import { homeOf } from '#tui/screens/town-hall/steps/home/state.ts';
import { next } from '#tui/screens/town-hall/town-hall.ts';
import { useTownHall } from '#tui/screens/town-hall/use-town-hall.ts';
import { TownHallView } from '#tui/screens/town-hall/view.tsx';
import { type Machine, useMachine } from '#tui/terminal/use-machine.ts';

type Props = { readonly context: ScreenContext };

/** The town hall’s screen, or in its place the board of the polling day, with keys and a lock of its own. */
export function TownHallScreen({ context }: Props): ReactNode {
  const machine = useMachine<State, Event>(next, start(context.account.name, officeOf(context)));
  if (machine.state.step.kind !== 'board') return <Office context={context} machine={machine} />;
  return <DashboardScreen context={context} onBack={() => machine.send({ kind: 'go', step: homeOf() })} />;
}

type OfficeProps = Props & { readonly machine: Machine<State, Event> };

function Office({ context, machine }: OfficeProps): ReactNode {
  useTownHall(context, machine);
  return <TownHallView state={machine.state} who={context.account.who} />;
}
