/** What a remark is to the person. */
export type Tone = 'plain' | 'done' | 'careful' | 'no' | 'busy' | 'next';
