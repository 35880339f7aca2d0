import type { ActId } from '#tui/answers.ts';

/** The command that gives this receipt to a printer, from any machine. */
export function commandFor(act: ActId): string {
  if ('procuration' in act) return `procuration receipt ${act.procuration} | lp`;
  return `procuration receipt ${act.revocation} --revocation | lp`;
}
