import type { Lang } from '#core/model/lang.ts';
import { en } from '#tui/labels/en.ts';
import { fr } from '#tui/labels/fr.ts';
import type { Labels } from '#tui/labels/labels.ts';

const LABELS: { readonly [lang in Lang]: Labels } = { fr, en };

export function labelsOf(lang: Lang): Labels {
  return LABELS[lang];
}
