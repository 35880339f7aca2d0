import type { Role } from '#core/law/access/permissions.ts';
import type { BoardLabels } from '#tui/labels/board.ts';
import type { KeyLabel } from '#tui/labels/key-label.ts';
import type { OfficerLabels } from '#tui/labels/officer.ts';
import type { SpokenLabels } from '#tui/labels/spoken.ts';

export type KeySection = {
  readonly heading: string;
  readonly keys: readonly KeyLabel[];
  readonly notes: readonly string[];
};

/** The words of the screens; what the law names is in core. */
export type Labels = {
  readonly title: string;
  readonly motto: string;
  readonly tooSmall: (needed: string, is: string) => string;
  /** An election's name, the number of the round, its day. */
  readonly round: (name: string, number: number, day: string) => string;
  /** Something, and what it is. */
  readonly being: (what: string, state: string) => string;
  readonly keys: {
    readonly help: KeyLabel;
    readonly leave: KeyLabel;
    readonly quit: KeyLabel;
    readonly back: KeyLabel;
    readonly startOver: KeyLabel;
    readonly giveUp: KeyLabel;
    readonly otherLanguage: KeyLabel;
    readonly nextField: KeyLabel;
    readonly move: KeyLabel;
    readonly scroll: KeyLabel;
    readonly choose: KeyLabel;
  };
  readonly failures: {
    readonly signedOut: string;
    readonly notAllowed: string;
    readonly busy: string;
    readonly away: string;
    readonly badInput: string;
    readonly tooOften: (seconds: number) => string;
    /** The wait for the next try is over. */
    readonly waited: string;
    readonly bug: (id: string | undefined) => string;
    readonly tryingAgain: (attempts: number) => string;
  };
  readonly signIn: {
    readonly name: string;
    readonly password: string;
    readonly enter: KeyLabel;
    readonly wrong: string;
    readonly capsLock: string;
    readonly signingIn: string;
    /** For who typed a one-time code. */
    readonly training: string;
    readonly choose: {
      readonly password: string;
      readonly again: string;
      readonly why: string;
      readonly short: string;
      readonly differ: string;
    };
    readonly ended: string;
    readonly reaching: string;
    readonly unreachable: (attempts: number) => string;
    readonly demonstration: (loadedOn: string) => string;
    readonly replaced: string;
    readonly onePassword: (password: string) => string;
    readonly more: (count: number) => string;
    readonly references: string;
  };
  readonly leave: {
    readonly heading: string;
    readonly question: string;
    readonly signOut: KeyLabel;
    readonly quit: KeyLabel;
    readonly stay: KeyLabel;
  };
  readonly other: {
    readonly heading: string;
    readonly commands: { readonly [role in Role]: readonly KeyLabel[] };
    readonly how: string;
  };
  readonly person: {
    readonly lastName: string;
    readonly usageName: string;
    readonly firstNames: string;
    readonly sex: string;
    readonly sexes: { readonly F: string; readonly M: string };
    readonly born: string;
    readonly bornOn: { readonly F: string; readonly M: string; readonly unknown: string };
    readonly commune: string;
  };
  readonly officer: OfficerLabels;
  readonly spoken: SpokenLabels;
  readonly board: BoardLabels;
  readonly help: {
    readonly heading: string;
    readonly everywhere: KeySection;
    readonly officer: KeySection;
  };
};
