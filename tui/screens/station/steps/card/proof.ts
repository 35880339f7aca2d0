import type { ListLine } from '#tui/answers.ts';
import { sayName } from '#tui/components/person-name.ts';
import type { Choice, Proof } from '#tui/screens/station/steps/card/state.ts';
import { homonyms, type Namesake } from '#tui/screens/station/voter-list/homonyms.ts';
import type { VoterList } from '#tui/screens/station/voter-list/voter-list.ts';
import { countMeant } from '#tui/terminal/digit-row.ts';
import { readDate } from '#tui/terminal/read-date.ts';

/** What must be read on the person's document; undefined when nobody else on the list has that name. */
export function proofFor(voterList: VoterList, mandant: ListLine, choice: Choice): Proof | undefined {
  if (choice.kind !== 'proxy') return proofOf(mandant, homonyms(voterList, mandant));
  const { mandataire } = choice.given;
  const others = [...homonyms(voterList, mandataire), ...homonyms(voterList, mandant)];
  return others.length > 0 ? bornProof(mandataire) : undefined;
}

/** The birth date; the order number on the elector's card where a homonym was born the same day. */
function proofOf(person: ListLine, others: readonly Namesake[]): Proof | undefined {
  if (others.length === 0) return undefined;
  const isTwin = others.some(({ born }) => born === person.born);
  return isTwin ? { kind: 'number', of: sayName(person), expected: person.number } : bornProof(person);
}

function bornProof(person: Namesake): Proof {
  return { kind: 'born', of: sayName(person), expected: person.born };
}

export function isProven(proof: Proof, typed: string): boolean {
  return proof.kind === 'born'
    ? readDate(typed, proof.expected) === proof.expected
    : Number(countMeant(typed.trim())) === proof.expected;
}
