import { randomUUID } from 'node:crypto';
import type { Instant } from '#core/calendar/instant.ts';
import type { Identity } from '#core/model/identity.ts';
import type { Reference } from '#core/text/reference.ts';
import { addressOf } from '#server/demonstration/people.ts';
import { drawBelow, seeded } from '#server/demonstration/random.ts';
import { accepted, asElector, type Stage } from '#server/demonstration/stage.ts';
import type { Story } from '#server/demonstration/stories.ts';
import { validityIn } from '#server/demonstration/validity.ts';
import { type PersonWithId, personOf } from '#server/demonstration/world.ts';
import { type Submission, submit } from '#server/requests/submit.ts';

/** Each story draws its reference from its own seed, so that a story added later changes no reference. */
const FIRST_SEED = 59_172;

/** The mandant asks online, as the story says. */
export async function submitRequest(stage: Stage, story: Story, at: Instant): Promise<Reference> {
  const random = seeded(FIRST_SEED + stage.stories.indexOf(story));
  const context = { ...asElector(stage, story.mandant, at), drawSign: (limit: number) => drawBelow(random, limit) };
  const { reference } = accepted(await submit(context, submissionOf(stage, story)));
  return reference;
}

function submissionOf(stage: Stage, { mandant, gives }: Story): Submission {
  const person = personOf(stage.world, mandant);
  const act = { key: randomUUID(), email: person.email ?? addressOf(person) };
  if (gives === 'revocation') return { ...act, kind: 'revocation', only: undefined };
  const mandataire = identify(personOf(stage.world, gives.to));
  const validity = validityIn(stage.world, stage.today, gives.covers);
  return { ...act, kind: 'procuration', mandataire, validity, link: 'none' };
}

/** by number and birth date where there is a number, else by names. */
function identify({ nne, lastName, firstNames, sex, born, lines }: PersonWithId): Identity {
  if (nne !== undefined) return { nne, born };
  const commune = lines.at(-1)?.commune;
  if (commune === undefined) throw new Error(`${lastName} is on no roll`);
  return { lastName, firstNames, sex, born, commune };
}
