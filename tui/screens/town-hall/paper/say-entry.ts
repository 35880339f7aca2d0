import { WORDS } from '#core/messages/words.ts';
import type { Lang } from '#core/model/lang.ts';
import type { EnteredForm } from '#tui/answers.ts';
import { sayName } from '#tui/components/person-name.ts';
import { PAPER_WORDS } from '#tui/screens/town-hall/paper/words.ts';

/** `n° 118 · D’ORMESSON Amélie → MARTIN Jean · valable`. */
export function sayEntry({ kind, number, mandant, mandataire, status, note }: EnteredForm, lang: Lang): string {
  const words = PAPER_WORDS[lang];
  const people = [mandant, mandataire].flatMap((person) => (person ? [sayName(person)] : [])).join(' → ');
  const what = [words.entry[kind], status && WORDS[lang].status[status], note].filter(Boolean).join(', ');
  return [number && words.numbered(number), people, what].filter(Boolean).join(' · ');
}
