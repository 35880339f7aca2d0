/** the papers that the mandant hands over when the authority comes to their home. */
export type HomeVisit = {
  readonly request: boolean;
  /** The paper that the law of the day asks for to show the inability to come. */
  readonly statement: boolean;
};
/** The sworn statement, or the medical certificate of former days. */
export type Inability = 'statement' | 'certificate';
export type HomePaper = 'request' | Inability;

/**
 * the link that the mandant declares with the mandataire. `guardian` is a professional guardian; a
 * relative who is the guardian counts as `none`.
 */
export const LINKS = ['none', 'guardian', 'care-staff', 'home-employee'] as const;

export type Link = (typeof LINKS)[number];
