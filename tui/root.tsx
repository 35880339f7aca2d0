import { type ComponentProps, type ReactNode, useState } from 'react';
import type { Lang } from '#core/model/lang.ts';
import { App } from '#tui/app.tsx';
import { SCREENS } from '#tui/screens/later.ts';
import { later } from '#tui/terminal/later.ts';
import type { TrainingApp } from '#tui/training/app.tsx';

type Props = Omit<ComponentProps<typeof App>, 'training' | 'onTraining' | 'onLeft'>;
type RootView = { readonly kind: 'server' | 'training'; readonly lang: Lang };

/** The exercises, with the screens that they show. */
export const TRAINING = later(async () => {
  const [training] = await Promise.all([import('#tui/training/app.tsx'), SCREENS.load()]);
  return training;
});

/** The server's screens; from sign-in one key leads to the exercises, and leaving them leads back. */
export function Root({ lang, ...props }: Props): ReactNode {
  const [view, setView] = useState<RootView>({ kind: 'server', lang });
  switch (view.kind) {
    case 'server':
      return <App {...props} lang={view.lang} onTraining={(now) => setView({ kind: 'training', lang: now })} />;
    case 'training': {
      const { connect: _, notice: __, version: ___, ...shared } = props;
      return <Exercises {...shared} lang={view.lang} onLeft={(now) => setView({ kind: 'server', lang: now })} />;
    }
  }
}

function Exercises(props: ComponentProps<typeof TrainingApp>): ReactNode {
  const training = TRAINING.useLoaded();
  return training && <training.TrainingApp {...props} />;
}
