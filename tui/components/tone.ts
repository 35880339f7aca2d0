/** What a sentence is to the person: an outcome, a warning, a no, a wait, the next thing to do. */
export type Tone = 'plain' | 'done' | 'careful' | 'no' | 'busy' | 'next';
