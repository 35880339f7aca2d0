import type { ReactNode } from 'react';
import { type TimeZone, timeAt } from '#core/calendar/instant.ts';
import { sayTime } from '#core/messages/dates.ts';
import type { Card } from '#tui/answers.ts';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { CARD_WORDS } from '#tui/screens/station/steps/card/words.ts';
import { useLang } from '#tui/terminal/words.tsx';

/** The marks of the elector, corrected ones too. */
export function HistoryView({ card, zone }: { readonly card: Card; readonly zone: TimeZone }): ReactNode {
  const lang = useLang();
  const words = CARD_WORDS[lang];
  const { mark, gives } = card.person;
  const taken = card.history.filter(({ correctedBecause }) => correctedBecause !== undefined);
  const by = gives.find(({ mandataire }) => mandataire.elector === mark?.mandataire)?.mandataire;
  const said = mark && words.votedAt[mark.kind](sayTime(timeAt(mark.at, zone), lang));
  return (
    <>
      {said === undefined && <Notice tone="plain" text={words.notVoted} />}
      {said !== undefined && <Notice tone="careful" text={by ? `${said}, ${words.by(sayName(by))}` : said} isStrong />}
      {taken.map(({ id, at, correctedBecause = '' }) => (
        <Notice key={id} tone="plain" text={words.corrected(sayTime(timeAt(at, zone), lang), correctedBecause)} />
      ))}
    </>
  );
}
