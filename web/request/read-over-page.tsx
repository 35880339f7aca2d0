/** @jsxImportSource hono/jsx */
import { day } from '#core/calendar/day.ts';
import { sayDate, sayDay } from '#core/messages/dates.ts';
import { typesetIn } from '#core/messages/typeset.ts';
import type { Failure, Outputs } from '#web/client.ts';
import { CERTIFIED_WORDS } from '#web/components/certified-words.ts';
import { CertifyForm } from '#web/components/certify-form.tsx';
import { OwnForm } from '#web/components/form.tsx';
import { FailureNotice, Refusals } from '#web/components/refusals.tsx';
import { Layout } from '#web/pages/layout.tsx';
import { PATHS } from '#web/paths.ts';
import type { Draft, ReadDraft } from '#web/request/draft.ts';
import type { Session } from '#web/session.ts';
import { REQUEST_WORDS } from '#web/words.ts';

export type Asked = Extract<ReadDraft, { ok: true }>['asked'];
type Props = {
  readonly session: Session;
  readonly draft: Draft;
  readonly asked: Asked;
  /** What the request would come to, by the dry run. */
  readonly preview: Outputs['procuration']['explain'];
  /** a certified identity may take the place of the counter. */
  readonly mayCertify: boolean;
  readonly failure?: Failure | undefined;
};

/** What is about to be sent, and what to know before. Its form sends that, whatever another tab did. */
export function ReadOverPage({ session, draft, asked, preview, mayCertify, failure }: Props) {
  const { lang, account } = session;
  const words = REQUEST_WORDS[lang];
  const { rounds, until, late, warnings } = preview;
  return (
    <Layout lang={lang} title={words.readOver} path={PATHS.request} session={session}>
      {failure && <FailureNotice lang={lang} failure={failure} />}
      <dl>
        <dt>{words.iAm}</dt>
        <dd>{account.who}</dd>
        <dt>{words.iGiveTo}</dt>
        <dd>{typesetIn(mandataireLine(asked, lang), lang)}</dd>
        <dt>{words.iGiveFor}</dt>
        {until && <dd>{words.until(sayDay(until, lang))}</dd>}
        {rounds.map(({ name, number, day }) => (
          <dd>{words.round(name, number, sayDay(day, lang))}</dd>
        ))}
        {rounds.length === 0 && <dd>{words.noRounds}</dd>}
      </dl>
      {late && <p class="notice">{typesetIn(words.late, lang)}</p>}
      {warnings.length > 0 && <Refusals lang={lang} title={words.warnings} refusals={warnings} />}
      <p>{typesetIn(words.honour, lang)}</p>
      <OwnForm session={session} action={PATHS.send[lang]} hidden={draft}>
        <button type="submit">{words.send}</button>
      </OwnForm>
      {mayCertify && (
        <CertifyForm session={session} action={PATHS.certified[lang]} hidden={draft}>
          {typesetIn(CERTIFIED_WORDS[lang].how.procuration, lang)}
        </CertifyForm>
      )}
      <OwnForm session={session} action={PATHS.request[lang]} hidden={{ ...draft, edit: 'yes' }}>
        <button type="submit" class="plain">
          {words.edit}
        </button>
      </OwnForm>
    </Layout>
  );
}

function mandataireLine({ mandataire }: Asked, lang: Session['lang']): string {
  const words = REQUEST_WORDS[lang];
  const born = sayDate(day(mandataire.born), lang);
  if ('nne' in mandataire) return words.number(mandataire.nne, born);
  return words.named(`${mandataire.lastName} ${mandataire.firstNames}`, born);
}
