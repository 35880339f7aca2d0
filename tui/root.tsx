import { type ComponentProps, type ReactNode, useState } from 'react';
import type { Lang } from '#core/model/lang.ts';
import { App } from '#tui/app.tsx';
import { TrainingApp } from '#tui/training/app.tsx';

type Props = Omit<ComponentProps<typeof App>, 'training' | 'onTraining' | 'onLeft'>;
type RootView = { readonly kind: 'server' | 'training'; readonly lang: Lang };

/** The server's screens; from sign-in one key leads to the exercises, and leaving them leads back. */
export function Root({ lang, ...around }: Props): ReactNode {
  const [room, setRoom] = useState<RootView>({ kind: 'server', lang });
  switch (room.kind) {
    case 'server':
      return <App {...around} lang={room.lang} onTraining={(now) => setRoom({ kind: 'training', lang: now })} />;
    case 'training': {
      const { connect: _, notice: __, ...shown } = around;
      return <TrainingApp {...shown} lang={room.lang} onLeft={(now) => setRoom({ kind: 'server', lang: now })} />;
    }
  }
}
