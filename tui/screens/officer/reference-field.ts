import { LENGTH, normaliseReference, readReference, SIGNS } from '#core/text/reference.ts';
import { type Finding, finding, START, type Typing } from '#tui/screens/officer/state.ts';
import { isCtrl, isKey, type Press } from '#tui/terminal/press.ts';

/** The six cells: what one press makes of them. The sixth sign looks up, with no Enter. */
export function typed(state: Typing, press: Press): Typing | Finding {
  if (press.burst === state.spent) return state;
  if (isKey(press, 'escape') || isCtrl(press, 'u')) return START;
  if (isKey(press, 'backspace')) return { ...START, signs: state.signs.slice(0, -1) };
  if (press.kind === 'paste') return withSigns(normaliseReference(press.text).replace(/[^A-Z\d]/g, ''), press.burst);
  return press.kind === 'sign' ? withSign(state, press) : state;
}

/** Over a whole reference the next one begins; what is no letter or digit is as if it had not been typed. */
function withSign(state: Typing, press: Extract<Press, { kind: 'sign' }>): Typing | Finding {
  const sign = normaliseReference(press.sign);
  if (!/^[A-Z\d]$/.test(sign)) return state;
  const before = state.signs.length < LENGTH ? state.signs : '';
  if (!SIGNS.includes(sign)) return { ...START, signs: before, notice: { kind: 'look-alike' } };
  return withSigns(before + sign, press.burst);
}

/** A reference that cannot be one is said at once, and nothing is sent. */
function withSigns(signs: string, chunk: number): Typing | Finding {
  if (signs.length < LENGTH) return { ...START, signs };
  const reference = readReference(signs);
  if (reference) return finding(reference);
  return { ...START, signs: signs.slice(0, LENGTH), notice: { kind: 'malformed' }, spent: chunk };
}
