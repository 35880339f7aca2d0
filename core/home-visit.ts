/** what the mandant hands over when the authority comes to their home. */
export const HOME_PAPERS = ['request', 'statement'] as const;
export type HomePaper = (typeof HOME_PAPERS)[number];
export type HomeVisit = { readonly [paper in HomePaper]: boolean };
