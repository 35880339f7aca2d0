import type { Database } from '#drizzle/connection/database.ts';
import {
  type Bureau,
  bearer,
  byProxy,
  correct,
  inPerson,
  recordLate,
  revokeLate,
  type Told,
  writeDown,
} from '#test/crash/day/bureau.ts';
import { addCrowd, type Person } from '#test/database/people.ts';
import { addProcuration } from '#test/database/procurations.ts';
import type { World } from '#test/database/world.ts';

/** What happens with one elector in front of the bureau. */
const HAPPENINGS = ['comes', 'sends', 'both-come', 'corrected', 'late-form', 'revoked', 'bearer'] as const;
type Happening = (typeof HAPPENINGS)[number];
export type Voter = { readonly happening: Happening; readonly mandant: Person; readonly mandataire: Person };

/** So many electors of each happening, in turn. */
export async function addVoters(database: Database, world: World, each: number): Promise<readonly Voter[]> {
  const mandants = await addCrowd(database, each * HAPPENINGS.length);
  const mandataires = await addCrowd(database, mandants.length);
  const voters = mandants.flatMap((mandant, index): readonly Voter[] => {
    const [mandataire, happening] = [mandataires[index], HAPPENINGS[index % HAPPENINGS.length]];
    return mandataire && happening ? [{ happening, mandant, mandataire }] : [];
  });
  for (const { happening, mandant, mandataire } of voters) {
    if (!['sends', 'both-come', 'corrected', 'revoked'].includes(happening)) continue;
    await addProcuration(database, { mandant, mandataire, account: world.idOf('leroy') });
  }
  return voters;
}

/** All of it, each act sent until it is answered; together where two terminals do it at once. */
export async function happen({ happening, mandant, mandataire }: Voter, bureau: Bureau, told: Told): Promise<void> {
  const [api, other] = bureau.terminals;
  const { presiding, townHall } = bureau;
  switch (happening) {
    case 'comes':
      return inPerson(mandant, { told, api });
    case 'sends':
      return byProxy(mandant, mandataire, { told, api });
    case 'both-come':
      await Promise.all([byProxy(mandant, mandataire, { told, api }), inPerson(mandant, { told, api: other })]);
      return;
    case 'corrected':
      return correctedThenOther({ mandant, mandataire }, bureau, told);
    case 'late-form':
      await recordLate(mandant, mandataire, { told, api: townHall });
      return byProxy(mandant, mandataire, { told, api });
    case 'revoked':
      await Promise.all([byProxy(mandant, mandataire, { told, api }), revokeLate(mandant, { api: townHall })]);
      return;
    case 'bearer':
      await Promise.all([1, 2].map(() => bearer(`Porteur ${inLetters(mandant.nne)}`, { told, api: presiding })));
      return writeDown(`Décision de justice, ${mandant.nne}`, { api: presiding });
  }
}

/** The mandataire was taken for the mandant: the mark is taken back while another terminal tries too. */
async function correctedThenOther(
  { mandant, mandataire }: Pick<Voter, 'mandant' | 'mandataire'>,
  { terminals: [api, other], presiding }: Bureau,
  told: Told,
): Promise<void> {
  const own = { ...told, marks: [] as Told['marks'] };
  await inPerson(mandant, { told: own, api });
  told.marks.push(...own.marks);
  const [mark] = own.marks;
  if (mark === undefined) throw new Error('nothing forbade this vote');
  await Promise.all([correct(mark, { told, api: presiding }), byProxy(mandant, mandataire, { told, api: other })]);
  await byProxy(mandant, mandataire, { told, api: other });
}

/** No name has a digit. */
function inLetters(digits: string): string {
  return [...digits].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('');
}
