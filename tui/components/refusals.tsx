import { Box } from 'ink';
import type { ReactNode } from 'react';
import { article, explain } from '#core/messages/explain.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { Notice } from '#tui/components/notice.tsx';
import type { Tone } from '#tui/components/tone.ts';
import { useLang } from '#tui/terminal/words.tsx';

/** Each reason why not: what, by which article, and what to do next. */
export function Refusals({ refusals, tone = 'no' }: { refusals: readonly Refusal[]; tone?: Tone }): ReactNode {
  const lang = useLang();
  return (
    <Box flexDirection="column" flexShrink={0}>
      {refusals.map((refusal) => (
        <Notice
          key={JSON.stringify(refusal)}
          tone={tone}
          text={`${explain(refusal, lang)} (${article(refusal, lang)})`}
        />
      ))}
    </Box>
  );
}
