import { sayDay } from '#core/messages/dates.ts';
import { explain } from '#core/messages/explain.ts';
import type { MailFacts, MailPart } from '#core/messages/mail/part.ts';
import { MAIL_WORDS } from '#core/messages/mail/words.ts';
import { WORDS } from '#core/messages/words.ts';
import type { Authority } from '#core/model/authority.ts';
import type { Lang } from '#core/model/lang.ts';
import type { MessageFacts } from '#core/model/message.ts';
import type { CoveredRound } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';

type SignedFacts = MessageFacts['receipt'] | MessageFacts['revocation-receipt'];

/** Art. R75: the act with its authority, capacity, date and place. */
export function signed({ authority, day }: SignedFacts, mail: MailFacts, lang: Lang): MailPart {
  const { labels, withoutAuthority } = MAIL_WORDS[lang];
  const by: readonly (readonly [string, string])[] =
    authority === undefined
      ? [[labels.authority, withoutAuthority]]
      : [
          [labels.authority, nameOf(authority, lang)],
          [labels.place, authority.placeName],
        ];
  const rows = mail.given ? rowsOf(mail.given, mail, lang) : [];
  return { kind: 'facts', rows: [...rows, [labels.day, sayDay(day, lang)], ...by] };
}

function nameOf({ firstName, lastName, capacity, unit }: Omit<Authority, 'account'>, lang: Lang): string {
  return `${lastName} ${firstName}, ${WORDS[lang].capacity[capacity]}, ${unit}`;
}

export function givenRows(mail: MailFacts, lang: Lang): MailPart {
  return { kind: 'facts', rows: mail.given ? rowsOf(mail.given, mail, lang) : [] };
}

function rowsOf(given: NonNullable<MailFacts['given']>, mail: MailFacts, lang: Lang) {
  const { labels, untilDay } = MAIL_WORDS[lang];
  const { establishment, mandataire, validity, rounds } = given;
  const until = validity.kind === 'period' ? untilDay(sayDay(validity.until, lang)) : undefined;
  const covered = rounds.filter(({ coverage }) => coverage === 'covered');
  return [
    [labels.no, String(establishment.recordedNo)],
    [labels.mandataire, mandataire],
    ...(until === undefined ? [] : [[labels.until, until] as const]),
    ...covered.map((round) => [labels.rounds, roundText(round, mail, lang)] as const),
  ] as const;
}

export function reasons(title: string, given: readonly Refusal[], lang: Lang): readonly MailPart[] {
  return given.length === 0 ? [] : [{ kind: 'list', title, items: given.map((reason) => explain(reason, lang)) }];
}

/** Each round, and why if that is said. */
export function roundList(title: string, rounds: readonly CoveredRound[], mail: MailFacts, lang: Lang): MailPart {
  const items = rounds.map((round) => {
    const text = roundText(round, mail, lang);
    return round.reason ? `${text}. ${explain(round.reason, lang)}` : text;
  });
  return { kind: 'list', title, items };
}

function roundText({ election, number, day }: CoveredRound, { electionNames }: MailFacts, lang: Lang): string {
  return MAIL_WORDS[lang].round(electionNames.get(election) ?? '', number, sayDay(day, lang));
}
