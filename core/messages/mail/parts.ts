import { sayDay } from '#core/messages/dates.ts';
import { givenRows, reasons, roundList, signed } from '#core/messages/mail/act-parts.ts';
import { type MailFacts, type MailPart, sentence } from '#core/messages/mail/part.ts';
import { requestParts } from '#core/messages/mail/request-parts.ts';
import { MAIL_WORDS } from '#core/messages/mail/words.ts';
import { stationNumber } from '#core/messages/phrases.ts';
import type { Lang } from '#core/model/lang.ts';
import type { MessageFacts } from '#core/model/message.ts';

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

/** The sentences that tell the mandant of a valid procuration what to do. */
function told(lang: Lang): readonly MailPart[] {
  const { tellMandataire, inPerson } = MAIL_WORDS[lang];
  return [sentence(tellMandataire), sentence(inPerson)];
}

function lateOf({ late }: MessageFacts['receipt'], lang: Lang): readonly MailPart[] {
  return late ? [sentence(MAIL_WORDS[lang].late)] : [];
}

function voidParts({ rounds, heldFrom }: MessageFacts['void'], mail: MailFacts, lang: Lang): readonly MailPart[] {
  const { voidRounds, voidDays } = MAIL_WORDS[lang];
  return [
    ...(heldFrom === undefined ? [] : [sentence(voidDays(sayDay(heldFrom, lang)))]),
    ...(rounds.length === 0 ? [] : [roundList(voidRounds, rounds, mail, lang)]),
  ];
}

function movedParts(facts: MessageFacts['moved'], lang: Lang): readonly MailPart[] {
  const { moved, movedTo, mandataireMoved } = MAIL_WORDS[lang];
  if (facts.who === 'mandataire') return [sentence(mandataireMoved)];
  return [sentence(moved), ...(facts.station ? [sentence(movedTo(stationNumber(facts.station)))] : [])];
}
