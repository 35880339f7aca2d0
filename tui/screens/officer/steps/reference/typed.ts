import { LENGTH, normaliseReference, readReference, SIGNS } from '#core/text/reference.ts';
import { findingRequest, type ReferenceStep, START } from '#tui/screens/officer/steps/reference/state.ts';
import { isCtrl, isKey, type Press } from '#tui/terminal/press.ts';

/** The six cells: what one press makes of them. The sixth sign looks up, with no Enter. */
export function typed(step: ReferenceStep, press: Press): ReferenceStep {
  if (press.burst === step.spent) return step;
  if (isKey(press, 'escape') || isCtrl(press, 'u')) return START;
  if (isKey(press, 'backspace')) return { ...START, signs: step.signs.slice(0, -1) };
  if (press.kind === 'paste') return pasted(press.text, press.burst);
  return press.kind === 'sign' ? withSign(step, press) : step;
}

/**
 * A paste is a reference, a sentence that holds exactly one, or said to be neither: it never fills the cells.
 */
function pasted(text: string, burst: number): ReferenceStep {
  const signs = normaliseReference(text).replace(/[^A-Z\d]/g, '');
  if (signs.length <= LENGTH) return withSigns(signs, burst);
  const references = text.split(/[^\p{L}\d-]+/u).flatMap((word) => readReference(word) ?? []);
  const [reference, ...others] = [...new Set(references)];
  if (reference !== undefined && others.length === 0) return findingRequest(reference);
  return { ...START, notice: { kind: 'not-a-reference' }, spent: burst };
}

/** Over a whole reference the next one begins; what is no letter or digit is as if it had not been typed. */
function withSign(step: ReferenceStep, press: Extract<Press, { kind: 'sign' }>): ReferenceStep {
  const sign = normaliseReference(press.sign);
  if (!/^[A-Z\d]$/.test(sign)) return step;
  const before = step.signs.length < LENGTH ? step.signs : '';
  if (!SIGNS.includes(sign)) return { ...START, signs: before, notice: { kind: 'look-alike' } };
  return withSigns(before + sign, press.burst);
}

/** A reference that cannot be one is said at once, and nothing is sent. */
function withSigns(signs: string, burst: number): ReferenceStep {
  if (signs.length < LENGTH) return { ...START, signs };
  const reference = readReference(signs);
  if (reference) return findingRequest(reference);
  return { ...START, signs: signs.slice(0, LENGTH), notice: { kind: 'malformed' }, spent: burst };
}
