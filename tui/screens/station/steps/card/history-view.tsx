import type { ReactNode } from 'react';
import { type TimeZone, timeAt } from '#core/calendar/instant.ts';
import { sayTime } from '#core/messages/dates.ts';
import type { Card } from '#tui/answers.ts';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { useWords } from '#tui/terminal/words.tsx';

/** What was voted, and what was taken back. */
export function HistoryView({ card, zone }: { readonly card: Card; readonly zone: TimeZone }): ReactNode {
  const { lang, labels } = useWords();
  const { mark, gives } = card.person;
  const taken = card.history.filter(({ correctedBecause }) => correctedBecause !== undefined);
  const by = gives.find(({ mandataire }) => mandataire.elector === mark?.mandataire)?.mandataire;
  const said = mark && labels.station.votedAt[mark.kind](sayTime(timeAt(mark.at, zone), lang));
  return (
    <>
      {said === undefined && <Notice tone="plain" text={labels.station.notVoted} />}
      {said !== undefined && (
        <Notice tone="careful" text={by ? `${said}, ${labels.station.by(sayName(by))}` : said} isStrong />
      )}
      {taken.map(({ id, at, correctedBecause = '' }) => (
        <Notice
          key={id}
          tone="plain"
          text={labels.station.corrected(sayTime(timeAt(at, zone), lang), correctedBecause)}
        />
      ))}
    </>
  );
}
