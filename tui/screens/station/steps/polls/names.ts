/** What is typed at an opening or a close. */
export type FieldName = 'terminals' | 'reason' | 'name' | 'password' | 'inside' | 'word';

/** What the presiding officer is doing: checking what he opens on, opening, closing, finding more people inside; or it is done. */
export type PollsAct = 'check' | 'open' | 'opened' | 'close' | 'more';
