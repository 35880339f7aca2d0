/** what the mandant declares the mandataire to be to him; `guardian` is a professional one, a relative who is guardian is none. */
export const LINKS = ['none', 'guardian', 'care-staff', 'home-employee'] as const;
export type Link = (typeof LINKS)[number];
