import type { ReactNode } from 'react';
import { type SignInOptions, useSignIn } from '#tui/screens/sign-in/use-sign-in.ts';
import { SignInView } from '#tui/screens/sign-in/view.tsx';

type Props = SignInOptions & {
  readonly notice?: string | undefined;
  /** Of this program. */
  readonly version?: string;
  readonly hasEnded: boolean;
  readonly mayTrain: boolean;
};

export function SignInScreen({ notice, version, hasEnded, mayTrain, ...options }: Props): ReactNode {
  const said = { notice, version, hasEnded, mayTrain };
  return <SignInView {...useSignIn(options)} {...said} />;
}
