/** @jsxImportSource hono/jsx */
import { sayDay } from '#core/messages/dates.ts';
import { typesetIn } from '#core/messages/typeset.ts';
import { WORDS } from '#core/messages/words.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Own } from '#web/own/load-own.ts';
import { MyStations, StationList } from '#web/own/stations.tsx';
import { OWN_WORDS } from '#web/own/words.ts';
import { Layout } from '#web/pages/layout.tsx';
import { PATHS } from '#web/paths.ts';
import type { Session } from '#web/session.ts';
import { REQUEST_WORDS } from '#web/words.ts';

type Props = { readonly session: Session; readonly own: Own };

/** All that an elector has here: the station, the number, the requests, the procurations given and held. */
export function OwnPage({ session, own }: Props) {
  const { lang, account } = session;
  const words = OWN_WORDS[lang];
  return (
    <Layout lang={lang} title={words.title} path={PATHS.own} session={session}>
      <p>
        <strong>{account.who}</strong>
      </p>
      <p>
        <a class="button" href={PATHS.request[lang]}>
          {words.request}
        </a>
      </p>
      <section>
        <h2>{REQUEST_WORDS[lang].iVoteAt}</h2>
        <MyStations own={own} lang={lang} />
      </section>
      <Requests own={own} lang={lang} />
      <Given own={own} lang={lang} />
      <Held own={own} lang={lang} />
    </Layout>
  );
}

type PartProps = { readonly own: Own; readonly lang: Lang };

function Requests({ own: { requests }, lang }: PartProps) {
  const words = OWN_WORDS[lang];
  return (
    <section>
      <h2>{words.myRequests}</h2>
      {requests.length === 0 && <p>{words.noRequests}</p>}
      <ul>
        {requests.map(({ reference, kind, status, procuration }) => (
          <li>
            <a href={`${PATHS.reference[lang]}/${reference}`}>
              {typesetIn(
                words.line(words.kind[kind], reference, WORDS[lang].status[procuration?.status ?? status]),
                lang,
              )}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Given({ own: { procurations }, lang }: PartProps) {
  const words = OWN_WORDS[lang];
  return (
    <section>
      <h2>{words.given}</h2>
      {procurations.given.length === 0 && <p>{words.noneGiven}</p>}
      <ul>
        {procurations.given.map(({ mandataire, status, rounds, until }) => (
          <li>
            {typesetIn(words.to(nameOf(mandataire), WORDS[lang].status[status]), lang)}
            <Rounds rounds={rounds} until={until} lang={lang} />
          </li>
        ))}
      </ul>
      <p>
        <a href={PATHS.revocation[lang]}>{words.revocation}</a>
      </p>
    </section>
  );
}

function Held({ own, lang }: PartProps) {
  const words = OWN_WORDS[lang];
  const { held } = own.procurations;
  return (
    <section>
      <h2>{words.held}</h2>
      {held.length === 0 && <p>{words.noneHeld}</p>}
      <ul>
        {held.map(({ mandant, status, rounds, until, stations }) => (
          <li>
            {typesetIn(words.from(nameOf(mandant), WORDS[lang].status[status]), lang)}
            <Rounds rounds={rounds} until={until} lang={lang} />
            <StationList own={own} ids={stations} lang={lang} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type RoundsProps = {
  readonly rounds: Own['procurations']['given'][number]['rounds'];
  readonly until: Own['procurations']['given'][number]['until'];
  readonly lang: Lang;
};

function Rounds({ rounds, until, lang }: RoundsProps) {
  const words = REQUEST_WORDS[lang];
  return (
    <ul>
      {until && <li>{words.until(sayDay(until, lang))}</li>}
      {rounds.map(({ name, number, day, state }) => (
        <li>{typesetIn(`${words.round(name, number, sayDay(day, lang))} : ${WORDS[lang].roundState[state]}`, lang)}</li>
      ))}
    </ul>
  );
}

function nameOf({ lastName, firstNames }: { readonly lastName: string; readonly firstNames: string }): string {
  return `${lastName} ${firstNames}`;
}
