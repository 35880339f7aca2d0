import type { Bilingual, Lang } from '#core/model/lang.ts';
import { en } from '#tui/labels/en.ts';
import { fr } from '#tui/labels/fr.ts';
import type { Labels } from '#tui/labels/labels.ts';

const LABELS = { fr, en } satisfies Bilingual<Labels>;

export function labelsOf(lang: Lang): Labels {
  return LABELS[lang];
}
