import type { Listed } from '#tui/answers.ts';
import { sayName } from '#tui/components/person-name.ts';
import type { Choice, Proof } from '#tui/screens/station/steps.ts';
import { type Bearer, homonyms } from '#tui/screens/station/voter-list/homonyms.ts';
import type { Roll } from '#tui/screens/station/voter-list/voter-list.ts';
import { countMeant } from '#tui/terminal/digit-row.ts';
import { readDate } from '#tui/terminal/read-date.ts';

/** What must be read on the document of who stands there, when another person has that name; undefined when nobody has. */
export function proofFor(roll: Roll, mandant: Listed, choice: Choice): Proof | undefined {
  if (choice.kind !== 'proxy') return proofOf(mandant, homonyms(roll, mandant));
  const { mandataire } = choice.given;
  const others = [...homonyms(roll, mandataire), ...homonyms(roll, mandant)];
  return others.length > 0 ? bornProof(mandataire) : undefined;
}

/** The birth date; the order number on the elector's card where a homonym was born the same day. */
function proofOf(person: Listed, others: readonly Bearer[]): Proof | undefined {
  if (others.length === 0) return undefined;
  const isTwin = others.some(({ born }) => born === person.born);
  return isTwin ? { kind: 'number', of: sayName(person), expected: person.number } : bornProof(person);
}

function bornProof(person: Bearer): Proof {
  return { kind: 'born', of: sayName(person), expected: person.born };
}

export function isProven(proof: Proof, typed: string): boolean {
  return proof.kind === 'born'
    ? readDate(typed) === proof.expected
    : Number(countMeant(typed.trim())) === proof.expected;
}
