import type { Account } from '#tui/answers.ts';

type Fault = 'missing' | 'altered' | 'not-chained' | 'body-altered' | 'body-missing' | 'after-the-end' | 'without-head';

/** What commands say that neither core nor the screens do. */
export type CommandWords = {
  readonly help: {
    readonly summary: string;
    readonly titles: { readonly [title: string]: string };
    readonly examples: string;
    readonly usage: string;
    readonly groupUsage: string;
    readonly groups: { readonly [group: string]: string };
    readonly help: string;
    readonly version: string;
    readonly lang: string;
    readonly server: string;
    readonly noInput: string;
  };
  readonly usage: {
    readonly unknownOption: (option: string) => string;
    readonly unknownCommand: (command: string) => string;
    readonly excess: string;
    readonly argumentMissing: (argument: string) => string;
    readonly argumentNotAllowed: (value: string, choices: string) => string;
    readonly valueMissing: (option: string) => string;
    readonly notAllowed: (option: string, value: string, choices: string) => string;
    readonly didYouMean: (names: string) => string;
    readonly seeHelp: string;
  };
  readonly wrongSetting: (name: string, why: string) => string;
  readonly address: {
    readonly none: string;
    readonly unsafe: (address: string) => string;
    readonly notAnAddress: (url: string) => string;
    readonly otherVersion: string;
  };
  readonly session: {
    readonly none: string;
    readonly over: string;
    readonly badToken: (file: string) => string;
    readonly wrongPassword: string;
    readonly opened: (who: string, expiresAt: Account['expiresAt']) => string;
    readonly closed: string;
    readonly wasNone: string;
    readonly notClosed: string;
  };
  readonly ask: {
    readonly name: string;
    readonly password: string;
    readonly newPassword: string;
    readonly again: string;
    readonly nothing: string;
    readonly differ: string;
    readonly missing: (option: string) => string;
    readonly yesOrNo: string;
    /** What is typed for yes. */
    readonly yes: readonly string[];
    readonly unreadable: (file: string, why: string) => string;
  };
  readonly fields: (names: string) => string;
  readonly station: { readonly which: (names: string) => string };
  readonly request: {
    readonly which: string;
    readonly noSuchDay: (option: string, typed: string) => string;
    readonly wrongNne: (option: string) => string;
    readonly wrongRounds: string;
    readonly wrongKey: string;
    readonly noElection: (wanted: string, names: string) => string;
    readonly noElections: string;
    readonly severalElections: (wanted: string, names: string) => string;
    readonly sendingAgain: (attempts: number) => string;
    readonly unknownOutcome: (key: string) => string;
    readonly present: (day: string) => string;
    readonly rounds: string;
    readonly noRounds: string;
    readonly warnings: string;
    readonly late: string;
  };
  readonly audit: {
    readonly intact: (chains: number, entries: number) => string;
    readonly broken: (faults: number) => string;
    readonly fault: { readonly [fault in Fault]: string };
    readonly at: (chain: string, seq: number) => string;
    readonly wrongLimit: (most: number) => string;
    readonly wrongMoment: (option: string, typed: string) => string;
  };
  readonly progress: {
    readonly done: (done: string, total: string, share: number) => string;
    readonly rate: (count: string) => string;
    readonly left: (time: string) => string;
  };
  readonly start: {
    /** What the demonstration's progress counts. */
    readonly acts: string;
    readonly joined: (pid: number) => string;
    readonly ended: (code: number, log: string) => string;
    readonly stopping: string;
  };
};
