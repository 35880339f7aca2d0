import type { ReactNode } from 'react';
import type { TimeZone } from '#core/calendar/instant.ts';
import { SafeText } from '#tui/components/safe-text.tsx';
import type { RemoteChanges } from '#tui/screens/station/news/news.ts';
import { sayNews } from '#tui/screens/station/news/say.ts';
import { useLang } from '#tui/terminal/words.tsx';

/** The line that says what just changed on the list. */
export function NewsView({ news, zone }: { readonly news: RemoteChanges; readonly zone: TimeZone }): ReactNode {
  const lang = useLang();
  return <SafeText text={sayNews(news, { lang, zone })} manner="between" />;
}
