import { type ReactNode, useState } from 'react';
import { fromEpoch } from '#core/calendar/instant.ts';
import type { Lang } from '#core/model/lang.ts';
import { App } from '#tui/app.tsx';
import { makeTrainingStation } from '#tui/training/bureau.ts';
import { trainingClient } from '#tui/training/client.ts';
import { type Exercise, exerciseOf, type StationEvent } from '#tui/training/exercises.ts';
import { ACCOUNT } from '#tui/training/town.ts';
import type { Quit } from '#tui/use-leaving.ts';

type Props = {
  readonly lang: Lang;
  readonly clock: () => number;
  readonly hasColours?: boolean;
  readonly isLarge?: boolean;
  /** Back to sign-in; undefined where leaving quits. */
  readonly onLeft?: (lang: Lang) => void;
  readonly onQuit?: ((quit: Quit) => void) | undefined;
};

/** A whole station to learn on: invented people, in this process, without a server. */
export function TrainingApp({ lang, clock, hasColours = true, isLarge = false, onLeft, onQuit }: Props): ReactNode {
  const [done, setDone] = useState<ReadonlySet<Exercise>>(new Set());
  const [client] = useState(() => {
    const report = (event: StationEvent) => {
      const exercise = exerciseOf(event);
      if (exercise) setDone((before) => new Set([...before, exercise]));
    };
    return trainingClient(makeTrainingStation(() => fromEpoch(clock()), report));
  });
  const [signedIn] = useState({ account: ACCOUNT, client, offset: 0 });
  return (
    <App
      lang={lang}
      connect={() => client}
      clock={clock}
      hasColours={hasColours}
      isLarge={isLarge}
      training={{ signedIn, done, isOverSignIn: onLeft !== undefined }}
      onLeft={onLeft}
      onQuit={onQuit}
    />
  );
}
