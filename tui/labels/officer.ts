import type { Established, RoundView } from '#tui/answers.ts';
import type { KeyLabel } from '#tui/labels/key-label.ts';
import type { DayLabels } from '#tui/labels/officer-day.ts';
import type { PersonLabels } from '#tui/labels/officer-person.ts';
import type { Signing } from '#tui/screens/officer/decision.ts';

/** The key for an identity that matches, and what Enter then does. */
type SigningLabels = {
  readonly matches: KeyLabel;
  readonly confirm: { readonly [kind in 'procuration' | 'revocation']: string };
};

/** The words of the counter. */
export type OfficerLabels = {
  readonly heading: string;
  readonly type: string;
  readonly typeNext: string;
  readonly malformed: string;
  readonly lookAlike: string;
  readonly finding: (reference: string) => string;
  readonly request: (reference: string, day: string) => string;
  readonly revocationRequest: (reference: string, day: string) => string;
  readonly collected: string;
  readonly compare: string;
  readonly mandataire: string;
  readonly validity: string;
  readonly until: (day: string) => string;
  readonly longest: string;
  readonly rounds: string;
  readonly notCovered: string;
  readonly revokesAll: string;
  readonly late: string;
  readonly signing: { readonly [signing in Signing]: SigningLabels };
  readonly mismatches: KeyLabel;
  readonly confirmMismatch: string;
  readonly confirm: KeyLabel;
  readonly sending: string;
  readonly unknownOutcome: (reference: string | undefined) => string;
  readonly outcome: { readonly [status in Established['status']]: string };
  readonly refused: string;
  readonly annulled: string;
  readonly recorded: (number: number, at: string) => string;
  readonly coverage: { readonly [coverage in RoundView['coverage']]: string };
  readonly nextOne: KeyLabel;
  readonly annul: KeyLabel;
  readonly annulQuestion: string;
  readonly annulConfirm: KeyLabel;
  readonly annulling: string;
  readonly work: { readonly [kind in 'form' | 'revoke' | 'slips' | 'log']: KeyLabel };
  readonly person: PersonLabels;
  readonly day: DayLabels;
};
