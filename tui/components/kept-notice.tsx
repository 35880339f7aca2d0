import type { ReactNode } from 'react';
import { Notice } from '#tui/components/notice.tsx';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { EMPTY_FORM } from '#tui/keys/common.ts';
import { sayKeys } from '#tui/keys/key.ts';
import { useLang } from '#tui/terminal/words.tsx';

/** A form opens with what was typed before, and the key that empties it. */
export function KeptNotice(): ReactNode {
  const lang = useLang();
  return <Notice tone="plain" text={COMPONENT_WORDS[lang].kept(sayKeys(EMPTY_FORM.keys, lang))} />;
}
