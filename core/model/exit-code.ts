/** How a command ends, for scripts (the numbers of sysexits). */
export const EXIT = {
  done: 0,
  /** A rule said no. */
  refused: 1,
  /** An unknown command, option or procedure. */
  usage: 64,
  badInput: 65,
  noServer: 69,
  bug: 70,
  /** Too often, or the database is away. */
  tryAgain: 75,
  /** Not signed in, or not in this role. */
  notAllowed: 77,
  configuration: 78,
  /** By the person, at the keyboard. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
