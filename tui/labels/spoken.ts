import type { Tone } from '#tui/components/tone.ts';

/** What the linear mode says instead of signs, columns and places on the screen. */
export type SpokenLabels = {
  readonly tones: { readonly [tone in Tone]: string };
  readonly pointed: (text: string) => string;
  readonly focused: (field: string) => string;
  readonly empty: string;
  /** A secret is never read aloud. */
  readonly secret: (signs: number) => string;
  readonly keys: (keys: string) => string;
  readonly reference: (signs: string, missing: number) => string;
  /** Large type has room for a few signs. */
  readonly hasVoted: string;
  readonly ticked: (isTicked: boolean) => string;
};
