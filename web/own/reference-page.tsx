/** @jsxImportSource hono/jsx */
import { sayDay } from '#core/messages/dates.ts';
import { typesetIn } from '#core/messages/typeset.ts';
import { WORDS } from '#core/messages/words.ts';
import type { Failure } from '#web/client.ts';
import type { CertifiedFault } from '#web/components/certified-fault.ts';
import { CERTIFIED_WORDS } from '#web/components/certified-words.ts';
import { OwnForm } from '#web/components/form.tsx';
import { FailureNotice, Refusals } from '#web/components/refusals.tsx';
import type { Own } from '#web/own/load-own.ts';
import { OWN_WORDS } from '#web/own/words.ts';
import { Layout } from '#web/pages/layout.tsx';
import { PATHS } from '#web/paths.ts';
import type { Session } from '#web/session.ts';
import { REQUEST_WORDS } from '#web/words.ts';

type Props = {
  readonly session: Session;
  readonly request: Own['requests'][number];
  readonly failure?: Failure | undefined;
  /** why a certified identity did not take the place of the counter. */
  readonly fault?: CertifiedFault | undefined;
};

/** A request: its reference, large, with what to bring, where to go and until when; to be printed. */
export function ReferencePage({ session, request, failure, fault }: Props) {
  const { lang } = session;
  const words = OWN_WORDS[lang];
  const { reference, kind, status, lastDay, rounds, until, procuration } = request;
  return (
    <Layout lang={lang} title={words.kind[kind]} session={session}>
      {failure && <FailureNotice lang={lang} failure={failure} />}
      {fault && status === 'requested' && (
        <p class="fault" role="alert">
          {typesetIn(CERTIFIED_WORDS[lang].fellBack(CERTIFIED_WORDS[lang].faults[fault]), lang)}
        </p>
      )}
      <p class="reference">{reference}</p>
      <p>{typesetIn(words.state(WORDS[lang].status[procuration?.status ?? status]), lang)}</p>
      {status === 'requested' && (
        <>
          <p>
            <strong>{words.present(sayDay(lastDay, lang))}</strong>
          </p>
          <p>{typesetIn(words.bring, lang)}</p>
          {kind === 'procuration' && <p>{typesetIn(words.tell, lang)}</p>}
        </>
      )}
      {procuration && procuration.reasons.length > 0 && (
        <Refusals lang={lang} title={WORDS[lang].status[procuration.status]} refusals={procuration.reasons} />
      )}
      <ul>
        {until && <li>{REQUEST_WORDS[lang].until(sayDay(until, lang))}</li>}
        {rounds.map(({ election, number, day }) => (
          <li>{REQUEST_WORDS[lang].round(election, number, sayDay(day, lang))}</li>
        ))}
      </ul>
      {status === 'requested' && (
        <OwnForm session={session} action={`${PATHS.reference[lang]}/${reference}`}>
          <button type="submit" class="plain screen">
            {words.withdraw}
          </button>
        </OwnForm>
      )}
      <p class="screen">
        <a href={PATHS.own[lang]}>{words.title}</a>
      </p>
    </Layout>
  );
}
