import { type ComponentProps, type ReactNode, useState } from 'react';
import type { Lang } from '#core/model/lang.ts';
import { App } from '#tui/app.tsx';
import { TrainingApp } from '#tui/training/app.tsx';

type Props = Omit<ComponentProps<typeof App>, 'training' | 'onTraining' | 'onLeft'>;
type RootView = { readonly kind: 'server' | 'training'; readonly lang: Lang };

/** The server's screens; from sign-in one key leads to the exercises, and leaving them leads back. */
export function Root({ lang, ...props }: Props): ReactNode {
  const [view, setView] = useState<RootView>({ kind: 'server', lang });
  switch (view.kind) {
    case 'server':
      return <App {...props} lang={view.lang} onTraining={(now) => setView({ kind: 'training', lang: now })} />;
    case 'training': {
      const { connect: _, notice: __, ...shared } = props;
      return <TrainingApp {...shared} lang={view.lang} onLeft={(now) => setView({ kind: 'server', lang: now })} />;
    }
  }
}
