/** @jsxImportSource hono/jsx */
import type { PropsWithChildren } from 'hono/jsx';
import { CERTIFIED_WORDS } from '#web/components/certified-words.ts';
import { OwnForm } from '#web/components/form.tsx';
import type { Session } from '#web/session.ts';

type Props = PropsWithChildren<{
  readonly session: Session;
  readonly action: string;
  readonly hidden: { readonly [name: string]: string | undefined };
}>;

/** the way without a counter, beside the one with. */
export function CertifyForm({ session, action, hidden, children }: Props) {
  return (
    <OwnForm session={session} action={action} hidden={hidden}>
      <p>{children}</p>
      <button type="submit">{CERTIFIED_WORDS[session.lang].establish}</button>
    </OwnForm>
  );
}
