import type { ReactNode } from 'react';
import { type Question, Said } from '#tui/components/said.tsx';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

type Props = Omit<Question, 'kind' | 'prompt'> & { readonly hint: string; readonly isFocused: boolean };

/** The field of the moment is asked for; what the others hold is said to who asks. */
export function AskedField({ label, value, hint, isSecret, isFocused }: Props): ReactNode {
  const { colon } = useWordsOf(COMPONENT_WORDS);
  const asked = value.text === '' && hint !== '' ? `${label}, ${hint}` : label;
  if (isFocused) return <Said part={{ kind: 'question', label, prompt: colon(asked, ''), value, isSecret }} />;
  if (isSecret || value.text === '') return null;
  return <Said part={{ kind: 'sentence', text: colon(label, value.text), manner: 'asked' }} />;
}
