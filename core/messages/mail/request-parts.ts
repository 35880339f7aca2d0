import { sayDay } from '#core/messages/dates.ts';
import { type MailPart, sentence } from '#core/messages/mail/part.ts';
import { MAIL_WORDS } from '#core/messages/mail/words.ts';
import type { Lang } from '#core/model/lang.ts';
import type { MessageContent } from '#core/model/message.ts';

type OfRequest = Extract<MessageContent, { readonly about: 'reference' | 'revocation-reference' | 'reminder' }>;

/** the reference, until when and where to present it. */
export function requestParts(content: OfRequest, lang: Lang): readonly MailPart[] {
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
