import type { ElectionId } from '#core/model/ids.ts';
import type { MessageContent } from '#core/model/message.ts';
import type { Procuration } from '#core/model/procuration.ts';

/** A part of a message; `code` is to be copied sign by sign. */
export type MailPart =
  | { readonly kind: 'sentence' | 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly title: string; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, text: string])[] };

/** The facts of a message, with the people and elections that they name by an id. */
export type MailFacts = {
  readonly content: MessageContent;
  readonly commune: string;
  readonly electionNames: ReadonlyMap<ElectionId, string>;
  /** The procuration that the message is about, with the names of its mandataire. */
  readonly given: (Pick<Procuration, 'rounds' | 'validity' | 'establishment'> & GivenTo) | undefined;
};
type GivenTo = { readonly mandataire: string };

export function sentence(text: string): MailPart {
  return { kind: 'sentence', text };
}
