import { WORDS } from '#core/messages/words.ts';
import type { Lang } from '#core/model/lang.ts';
import type { CollectedRequest } from '#tui/answers.ts';
import { sayName } from '#tui/components/person-name.ts';
import { narrowing } from '#tui/forms/filter.ts';
import type { CollectedStep, Signed } from '#tui/screens/officer/steps/collected/state.ts';
import { COLLECTED_WORDS } from '#tui/screens/officer/steps/collected/words.ts';

/** `✓ XBQ7V3 D’ORMESSON Amélie → MARTIN Jean · valable`. */
export function sayRequest(request: CollectedRequest, signed: Signed | undefined, lang: Lang): string {
  const { reference, mandant, mandataire } = request;
  const to = mandataire ? `→ ${sayName(mandataire)}` : `(${COLLECTED_WORDS[lang].revokes})`;
  const sign = signed ? signFor(signed) : ' ';
  const became = signed?.kind === 'done' ? ` · ${WORDS[lang].status[signed.status]}` : '';
  return `${sign} ${reference} ${sayName(mandant)} ${to}${became}`;
}

/** `XBQ7V3, D’ORMESSON Amélie, mandataire MARTIN Jean, valable`. */
export function sayRequestAloud(request: CollectedRequest, signed: Signed | undefined, lang: Lang): string {
  const { reference, mandant, mandataire } = request;
  const { revokes, to, failed } = COLLECTED_WORDS[lang];
  const became = signed && (signed.kind === 'done' ? WORDS[lang].status[signed.status] : failed);
  const said = [reference, sayName(mandant), mandataire ? to(sayName(mandataire)) : revokes];
  return [...said, ...(became ? [became] : [])].join(', ');
}

/** Recorded and rejected by control is neither done well nor left to do. */
function signFor(signed: Signed): string {
  if (signed.kind === 'failed') return '✗';
  return signed.status === 'rejected' ? '!' : '✓';
}

const narrowed = narrowing<CollectedRequest>((request, lang) => sayRequestAloud(request, undefined, lang));

/** The requests that the filter shows, by the reference and the two people. */
export function requestsShown({ requests = [], filter }: CollectedStep): readonly CollectedRequest[] {
  return narrowed(requests, filter);
}
