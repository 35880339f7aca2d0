/** @jsxImportSource hono/jsx */
import { typesetIn } from '#core/messages/typeset.ts';
import type { Failure } from '#web/client.ts';
import { CERTIFIED_WORDS } from '#web/components/certified-words.ts';
import { CertifyForm } from '#web/components/certify-form.tsx';
import { Field, OwnForm } from '#web/components/form.tsx';
import { FailureNotice } from '#web/components/refusals.tsx';
import { OWN_WORDS } from '#web/own/words.ts';
import { Layout } from '#web/pages/layout.tsx';
import { PATHS } from '#web/paths.ts';
import type { Session } from '#web/session.ts';

type Props = {
  readonly session: Session;
  /** Makes the form one act, however often it is sent. */
  readonly draft: string;
  /** this site can ask for a certified identity. */
  readonly mayCertify: boolean;
  readonly email?: string | undefined;
  readonly failure?: Failure | undefined;
};

/** all of one's procurations end, or none. */
export function RevocationPage({ session, draft, mayCertify, email, failure }: Props) {
  const { lang } = session;
  const words = OWN_WORDS[lang];
  return (
    <Layout lang={lang} title={words.revocation} path={PATHS.revocation} session={session}>
      {failure && <FailureNotice lang={lang} failure={failure} />}
      <p>{typesetIn(words.allEnd, lang)}</p>
      <OwnForm session={session} action={PATHS.revocation[lang]} hidden={{ draft }}>
        <Field name="email" label={words.email} hint={words.emailHint} value={email} type="email" />
        <button type="submit">{words.askRevocation}</button>
      </OwnForm>
      {mayCertify && (
        <CertifyForm session={session} action={PATHS.certifiedRevocation[lang]} hidden={{ draft }}>
          {typesetIn(CERTIFIED_WORDS[lang].how.revocation, lang)}
        </CertifyForm>
      )}
    </Layout>
  );
}
