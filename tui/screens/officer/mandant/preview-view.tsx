import type { ReactNode } from 'react';
import type { Refusal } from '#core/model/refusal.ts';
import type { Explanation, RequestPreview } from '#tui/answers.ts';
import { Notice } from '#tui/components/notice.tsx';
import { Refusals } from '#tui/components/refusals.tsx';
import type { Tone } from '#tui/components/tone.ts';
import { MANDANT_WORDS } from '#tui/screens/officer/mandant/words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

type Would = RequestPreview['would'] | Explanation['would'];
type Props = {
  readonly preview: {
    readonly would: Would;
    readonly reasons: readonly Refusal[];
    readonly warnings: readonly Refusal[];
  };
  /** What is said already beside the rounds. */
  readonly said: readonly Refusal[];
};

const TONES: { readonly [would in Would]: Tone } = {
  requested: 'done',
  active: 'done',
  collected: 'done',
  'in-control': 'careful',
  void: 'no',
  rejected: 'no',
  refused: 'no',
};

/** What control would decide, before the officer signs. */
export function VerdictView({ preview: { would } }: Pick<Props, 'preview'>): ReactNode {
  const words = useWordsOf(MANDANT_WORDS);
  const tone = TONES[would];
  return <Notice tone={tone} text={words.would[would]} isStrong={tone === 'no'} />;
}

/** Its reasons, with their articles. */
export function ReasonsView({ preview: { reasons, warnings }, said }: Props): ReactNode {
  const known = new Set(said.map((refusal) => JSON.stringify(refusal)));
  const unsaid = warnings.filter((refusal) => !known.has(JSON.stringify(refusal)));
  return (
    <>
      <Refusals refusals={reasons} />
      <Refusals refusals={unsaid} tone="careful" />
    </>
  );
}
