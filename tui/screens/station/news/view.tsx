import type { ReactNode } from 'react';
import type { TimeZone } from '#core/calendar/instant.ts';
import { SafeText } from '#tui/components/safe-text.tsx';
import type { Told } from '#tui/screens/station/news/news.ts';
import { sayTold } from '#tui/screens/station/news/say.ts';
import { useWords } from '#tui/terminal/words.tsx';

/** The line that says what just changed on the list. */
export function ToldView({ told, zone }: { readonly told: Told; readonly zone: TimeZone }): ReactNode {
  const { lang, labels } = useWords();
  return <SafeText text={sayTold(told, { lang, labels: labels.station.told, zone })} />;
}
