/** @jsxImportSource hono/jsx */
import type { Refusal } from '#core/model/refusal.ts';
import type { AskedAct } from '#web/certified/waiting-act.ts';
import { connect, type Failure, failureOf } from '#web/client.ts';
import { type CertifiedFault, FAULT } from '#web/components/certified-fault.ts';
import { CERTIFIED_WORDS } from '#web/components/certified-words.ts';
import { FailureNotice } from '#web/components/refusals.tsx';
import { keyOf } from '#web/key.ts';
import { Layout } from '#web/pages/layout.tsx';
import { PATHS } from '#web/paths.ts';
import type { PortalServer } from '#web/server.ts';
import type { PageContext, Session } from '#web/session.ts';

type Act = { readonly asked: AskedAct; readonly draft: string };
/** `token`: the session with the certified identity, which ends with the act. */
type CertifiedAct = Act & { readonly server: PortalServer; readonly token: string };

/** asks for the act and establishes it, in one. */
export async function establish(
  c: PageContext,
  session: Session,
  { asked, draft, server, token }: CertifiedAct,
): Promise<Response> {
  const client = connect((call) => server.call(c.env.incoming, call), token);
  try {
    const key = keyOf(`${draft} certified`, asked);
    const { reference } = await client.request.establishOnline.mutate({ key, ...asked });
    return c.redirect(`${PATHS.reference[session.lang]}/${reference}`, 303);
  } catch (error) {
    const failure = failureOf(error);
    const fault = failure.kind === 'refused' ? faultIn(failure.refusals) : undefined;
    return fault ? fallBack(c, session, { asked, draft, fault }) : tellFailure(c, session, failure);
  } finally {
    await client.session.signOut.mutate({}).catch(() => undefined);
  }
}

/** The fault that a counter would mend; undefined when the act is refused at a counter too. */
function faultIn(refusals: readonly Refusal[]): CertifiedFault | undefined {
  const lacks = refusals.flatMap((refusal) => (refusal.code === 'counter-required' ? [refusal.lacks] : []));
  if (lacks.length < refusals.length) return undefined;
  if (lacks.includes('law')) return 'law';
  return lacks.includes('recent-identity') ? 'too-old' : 'not-assured';
}

/** The act is asked for as without a certified identity, by the same key as from its form. */
export async function fallBack(
  c: PageContext,
  session: Session,
  { asked, draft, fault }: Act & { readonly fault: CertifiedFault },
): Promise<Response> {
  const { client, lang } = session;
  try {
    const { reference } = await client.request.submit.mutate({ key: keyOf(draft, asked), ...asked });
    return c.redirect(`${PATHS.reference[lang]}/${reference}?${FAULT}=${fault}`, 303);
  } catch (error) {
    return tellFailure(c, session, failureOf(error));
  }
}

export function tellFailure(c: PageContext, session: Session, failure: Failure): Response | Promise<Response> {
  const { lang } = session;
  return c.html(
    <Layout lang={lang} title={CERTIFIED_WORDS[lang].notDone} session={session}>
      <FailureNotice lang={lang} failure={failure} />
      <p>
        <a href={PATHS.request[lang]}>{CERTIFIED_WORDS[lang].again}</a>
      </p>
    </Layout>,
    failure.kind === 'away' ? 503 : 422,
  );
}
