import type { ReactNode } from 'react';
import { type SignInOptions, useSignIn } from '#tui/screens/sign-in/use-sign-in.ts';
import { SignInView } from '#tui/screens/sign-in/view.tsx';

type Props = SignInOptions & {
  readonly notice: string | undefined;
  readonly hasEnded: boolean;
  readonly mayTrain: boolean;
};

export function SignInScreen({ notice, hasEnded, mayTrain, ...options }: Props): ReactNode {
  return <SignInView {...useSignIn(options)} notice={notice} hasEnded={hasEnded} mayTrain={mayTrain} />;
}
