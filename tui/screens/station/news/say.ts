import { type TimeZone, timeAt } from '#core/calendar/instant.ts';
import { sayTime } from '#core/messages/dates.ts';
import { typeset } from '#core/messages/typeset.ts';
import { WORDS } from '#core/messages/words.ts';
import type { Lang } from '#core/model/lang.ts';
import { sayName } from '#tui/components/person-name.ts';
import type { RemoteChange, RemoteChanges } from '#tui/screens/station/news/news.ts';
import { NEWS_WORDS } from '#tui/screens/station/news/words.ts';

type NewsWords = (typeof NEWS_WORDS)['fr'];
type Speech = { readonly lang: Lang; readonly zone: TimeZone };

/**
 * One line: a declaration or a single change in words; several changes, or the missed ones, by their count.
 */
export function sayNews({ at, since, changes }: RemoteChanges, speech: Speech): string {
  const { lang, zone } = speech;
  const saidAt = (instant: typeof at) => sayTime(timeAt(instant, zone), lang);
  const isInWords = (change: RemoteChange) => isDeclared(change) || (changes.length === 1 && since === undefined);
  const others = changes.filter((change) => !isInWords(change));
  const counted =
    others.length > 0 ? [sayMany(others, { words: NEWS_WORDS[lang], since: since && saidAt(since) })] : [];
  const text = [saidAt(at), ...changes.filter(isInWords).map((change) => sayChange(change, lang)), ...counted].join(
    ' · ',
  );
  return lang === 'fr' ? typeset(text) : text;
}

function isDeclared({ kind }: RemoteChange): boolean {
  return kind === 'declared-open' || kind === 'declared-closed' || kind === 'recounted';
}

function sayChange(change: RemoteChange, lang: Lang): string {
  const words = NEWS_WORDS[lang];
  switch (change.kind) {
    case 'declared-open':
      return words.opened;
    case 'declared-closed':
    case 'recounted':
      return words[change.kind](change.polls.inside.counted);
    case 'voted':
      return sayVote(change, words);
    case 'corrected':
    case 'joined':
    case 'left':
    case 'rewritten':
    case 'refused':
      return words[change.kind](sayName(change.person));
    case 'received':
    case 'waiting':
      return words[change.kind](sayName(change.given.mandataire), sayName(change.person));
    case 'ended': {
      const { status, state, mandataire } = change.given;
      const name = sayName(change.person);
      if (status !== 'active') return words.ended(WORDS[lang].status[status], sayName(mandataire), name);
      if (state === 'void') return words.ended(WORDS[lang].status.void, sayName(mandataire), name);
      return words.uncovered(sayName(mandataire), name);
    }
  }
}

function sayVote({ person, mark }: Extract<RemoteChange, { kind: 'voted' }>, { voted }: NewsWords): string {
  const name = sayName(person);
  if (mark.kind !== 'proxy') return voted[mark.kind](name);
  const by = person.gives.find(({ mandataire }) => mandataire.elector === mark.mandataire)?.mandataire;
  return voted.proxy(by ? sayName(by) : '…', name);
}

type CountWords = { readonly words: NewsWords; readonly since: string | undefined };

function sayMany(changes: readonly RemoteChange[], { words, since }: CountWords): string {
  const { counted, many } = words;
  const count = (kind: RemoteChange['kind']) => changes.filter((change) => change.kind === kind).length;
  const [voted, received, ended] = [count('voted'), count('received'), count('ended')];
  const others = changes.length - voted - received - ended;
  const parts = [
    ...(voted > 0 ? [counted.voted(voted)] : []),
    ...(received > 0 ? [counted.received(received)] : []),
    ...(ended > 0 ? [counted.ended(ended)] : []),
    ...(others > 0 ? [counted.others(others)] : []),
  ];
  return `${many(changes.length, since)} (${parts.join(', ')})`;
}
