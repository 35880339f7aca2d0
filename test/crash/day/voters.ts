import type { Database } from '#drizzle/connection/database.ts';
import {
  type Bureau,
  byProxy,
  correct,
  courtDecisionVote,
  type DayLog,
  inPerson,
  recordLate,
  revokeLate,
  writeDown,
} from '#test/crash/day/bureau.ts';
import { addCrowd, type Pair } from '#test/database/people.ts';
import { addProcuration } from '#test/database/procurations.ts';
import type { World } from '#test/database/world.ts';

/** What happens to one elector at the station. */
const HAPPENINGS = ['comes', 'sends', 'both-come', 'corrected', 'late-form', 'revoked', 'bearer'] as const;
type Happening = (typeof HAPPENINGS)[number];
export type Voter = Pair & { readonly happening: Happening };

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

/** Plays one elector's happening, each act sent until it is answered, some from two terminals at once. */
export async function playVoter(
  { happening, mandant, mandataire }: Voter,
  bureau: Bureau,
  dayLog: DayLog,
): Promise<void> {
  const [api, secondTerminal] = bureau.terminals;
  const { presiding, townHall } = bureau;
  switch (happening) {
    case 'comes':
      return inPerson(mandant, { told: dayLog, api });
    case 'sends':
      return byProxy(mandant, mandataire, { told: dayLog, api });
    case 'both-come':
      await Promise.all([
        byProxy(mandant, mandataire, { told: dayLog, api }),
        inPerson(mandant, { told: dayLog, api: secondTerminal }),
      ]);
      return;
    case 'corrected':
      return correctedThenOther({ mandant, mandataire }, bureau, dayLog);
    case 'late-form':
      await recordLate(mandant, mandataire, { told: dayLog, api: townHall });
      return byProxy(mandant, mandataire, { told: dayLog, api });
    case 'revoked':
      await Promise.all([byProxy(mandant, mandataire, { told: dayLog, api }), revokeLate(mandant, { api: townHall })]);
      return;
    case 'bearer':
      await Promise.all(
        [1, 2].map(() => courtDecisionVote(`Porteur ${inLetters(mandant.nne)}`, { told: dayLog, api: presiding })),
      );
      return writeDown(`Décision de justice, ${mandant.nne}`, { api: presiding });
  }
}

/** The mandataire was taken for the mandant: the mark is taken back while another terminal tries too. */
async function correctedThenOther(
  { mandant, mandataire }: Pick<Voter, 'mandant' | 'mandataire'>,
  { terminals: [api, other], presiding }: Bureau,
  dayLog: DayLog,
): Promise<void> {
  const own = { ...dayLog, marks: [] as DayLog['marks'] };
  await inPerson(mandant, { told: own, api });
  dayLog.marks.push(...own.marks);
  const [mark] = own.marks;
  if (mark === undefined) throw new Error('nothing forbade this vote');
  await Promise.all([
    correct(mark, { told: dayLog, api: presiding }),
    byProxy(mandant, mandataire, { told: dayLog, api: other }),
  ]);
  await byProxy(mandant, mandataire, { told: dayLog, api: other });
}

/** No name has a digit. */
function inLetters(digits: string): string {
  return [...digits].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('');
}
