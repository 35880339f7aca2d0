import { sayDay } from '#core/messages/dates.ts';
import { explain } from '#core/messages/explain.ts';
import { MAIL_WORDS } from '#core/messages/mail/words.ts';
import { stationNumber } from '#core/messages/phrases.ts';
import { WORDS } from '#core/messages/words.ts';
import type { Authority } from '#core/model/authority.ts';
import type { ElectionId } from '#core/model/ids.ts';
import type { Lang } from '#core/model/lang.ts';
import type { MessageContent, MessageFacts } from '#core/model/message.ts';
import type { CoveredRound, Procuration } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';

/** A part of a message; `code` is to be copied sign by sign. */
export type MailPart =
  | { readonly kind: 'sentence' | 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly title: string; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, text: string])[] };

/** What a message is told from: its own facts, and what these name by an id. */
export type MailFacts = {
  readonly content: MessageContent;
  readonly commune: string;
  readonly electionNames: ReadonlyMap<ElectionId, string>;
  /** The procuration that the message is about, with the names of its mandataire. */
  readonly given: (Pick<Procuration, 'rounds' | 'validity' | 'establishment'> & GivenTo) | undefined;
};
type GivenTo = { readonly mandataire: string };

/** all that a mandant is told by one message, in the order in which it is read. */
export function mailParts(mail: MailFacts, lang: Lang): readonly MailPart[] {
  const words = MAIL_WORDS[lang];
  return [...ownParts(mail, lang), sentence(words.notYou(words.townHall(mail.commune))), sentence(words.footer)];
}

function ownParts(mail: MailFacts, lang: Lang): readonly MailPart[] {
  const { content } = mail;
  const words = MAIL_WORDS[lang];
  switch (content.about) {
    case 'reference':
    case 'revocation-reference':
    case 'reminder':
      return requestParts(content, lang);
    case 'receipt':
      return [
        sentence(words.receipt),
        signed(content.facts, mail, lang),
        ...lateOf(content.facts, lang),
        ...told(lang),
      ];
    case 'revocation-receipt':
      return [sentence(words.revocationReceipt), signed(content.facts, mail, lang)];
    case 'effective':
      return [
        sentence(words.effective),
        givenRows(mail, lang),
        ...reasons(words.warnings, content.facts.warnings, lang),
        ...told(lang),
      ];
    case 'rejected':
      return [
        sentence(words.rejected),
        ...reasons(words.why, content.facts.reasons, lang),
        sentence(words.another),
        sentence(words.tellMandataire),
      ];
    case 'annulled':
      return [
        sentence(words.annulled),
        ...reasons(words.why, content.facts.reasons, lang),
        sentence(words.another),
        sentence(words.tellMandataire),
      ];
    case 'void':
      return [...voidParts(content.facts, mail, lang), sentence(words.another), sentence(words.tellMandataire)];
    case 'not-covered':
      return [
        roundList(words.notCovered, content.facts.rounds, mail, lang),
        sentence(words.another),
        sentence(words.tellMandataire),
      ];
    case 'moved':
      return [...movedParts(content.facts, lang), sentence(words.tellMandataire)];
    case 'revoked':
      return [sentence(words.revoked), sentence(words.tellMandataires)];
  }
}

function sentence(text: string): MailPart {
  return { kind: 'sentence', text };
}

type OfRequest = Extract<MessageContent, { readonly about: 'reference' | 'revocation-reference' | 'reminder' }>;

function requestParts(content: OfRequest, lang: Lang): readonly MailPart[] {
  const { request, tellMandataire, keepSecret } = MAIL_WORDS[lang];
  const { about, facts } = content;
  const isReminder = about === 'reminder';
  const isToRevoke = isReminder ? content.facts.kind === 'revocation' : about === 'revocation-reference';
  const asked = isToRevoke ? request.askedToRevoke : request.asked;
  const present = isToRevoke ? request.presentToRevoke : request.present;
  return [
    sentence(isReminder ? request.reminder(sayDay(content.facts.lastDay, lang)) : asked),
    { kind: 'code', text: facts.reference },
    sentence(facts.lastDay === undefined ? request.online : present(sayDay(facts.lastDay, lang))),
    ...(!isReminder && content.facts.late ? [sentence(request.late)] : []),
    ...(isReminder ? [sentence(request.afterLapse)] : []),
    sentence(keepSecret),
    ...(isToRevoke ? [] : [sentence(tellMandataire)]),
  ];
}

/** What to do about a procuration that gives a vote. */
function told(lang: Lang): readonly MailPart[] {
  const { tellMandataire, inPerson } = MAIL_WORDS[lang];
  return [sentence(tellMandataire), sentence(inPerson)];
}

function lateOf({ late }: MessageFacts['receipt'], lang: Lang): readonly MailPart[] {
  return late ? [sentence(MAIL_WORDS[lang].late)] : [];
}

type SignedFacts = MessageFacts['receipt'] | MessageFacts['revocation-receipt'];

/** Art. R75: the act with its authority, capacity, date and place. */
function signed({ authority, day }: SignedFacts, mail: MailFacts, lang: Lang): MailPart {
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

function givenRows(mail: MailFacts, lang: Lang): MailPart {
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

function reasons(title: string, given: readonly Refusal[], lang: Lang): readonly MailPart[] {
  return given.length === 0 ? [] : [{ kind: 'list', title, items: given.map((reason) => explain(reason, lang)) }];
}

function voidParts({ rounds, heldFrom }: MessageFacts['void'], mail: MailFacts, lang: Lang): readonly MailPart[] {
  const { voidRounds, voidDays } = MAIL_WORDS[lang];
  return [
    ...(heldFrom === undefined ? [] : [sentence(voidDays(sayDay(heldFrom, lang)))]),
    ...(rounds.length === 0 ? [] : [roundList(voidRounds, rounds, mail, lang)]),
  ];
}

/** Each round, and why if that is said. */
function roundList(title: string, rounds: readonly CoveredRound[], mail: MailFacts, lang: Lang): MailPart {
  const items = rounds.map((round) => {
    const text = roundText(round, mail, lang);
    return round.reason ? `${text}. ${explain(round.reason, lang)}` : text;
  });
  return { kind: 'list', title, items };
}

function roundText({ election, number, day }: CoveredRound, { electionNames }: MailFacts, lang: Lang): string {
  return MAIL_WORDS[lang].round(electionNames.get(election) ?? '', number, sayDay(day, lang));
}

function movedParts(facts: MessageFacts['moved'], lang: Lang): readonly MailPart[] {
  const { moved, movedTo, mandataireMoved } = MAIL_WORDS[lang];
  if (facts.who === 'mandataire') return [sentence(mandataireMoved)];
  return [sentence(moved), ...(facts.station ? [sentence(movedTo(stationNumber(facts.station)))] : [])];
}
