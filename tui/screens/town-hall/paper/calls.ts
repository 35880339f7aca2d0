import type { Day } from '#core/calendar/day.ts';
import { LINKS } from '#core/model/declaration.ts';
import type { CommuneCode } from '#core/model/ids.ts';
import type { Client, FoundElectors, PaperFormInput, PaperRevocationInput, SheetInput } from '#tui/answers.ts';
import { textOf } from '#tui/forms/form.ts';
import { readCommuneCode } from '#tui/screens/officer/steps/person/read.ts';
import { latestEnd, optionsOf } from '#tui/screens/officer/steps/validity/options.ts';
import { numbered, type PaperForm, placeOf, readCapacity, readHome } from '#tui/screens/town-hall/paper/fields.ts';
import type { Page, Paper } from '#tui/screens/town-hall/paper/paper.ts';
import { latestBirth, readDate } from '#tui/terminal/read-date.ts';

/** Several communes have the name typed, or none. */
export type Looked =
  | { readonly kind: 'found'; readonly found: FoundElectors }
  | { readonly kind: 'no-commune' | 'several-communes' };

type Sought = { readonly form: PaperForm; readonly today: Day };

/** The electors whom what was typed of a person may name. */
export async function lookUp(client: Client, { form, today }: Sought, signal: AbortSignal): Promise<Looked> {
  const [nne, lastName, firstNames] = [
    textOf(form, 'nne').replace(/\s/g, ''),
    textOf(form, 'lastName'),
    textOf(form, 'firstNames'),
  ];
  const number = form.names.includes('number') ? textOf(form, 'number') : '';
  const isNamed = lastName !== '' && firstNames !== '';
  const commune = isNamed ? await codeOf(client, textOf(form, 'commune'), signal) : undefined;
  if (typeof commune === 'object') return commune;
  const found = await client.paper.find.query(
    {
      ...(nne && { nne }),
      ...(lastName && { lastName }),
      ...(firstNames && { firstNames }),
      ...(commune && { commune }),
      born: dayOf(form, 'born', today),
      on: today,
      ...(number && { number }),
    },
    { signal },
  );
  return { kind: 'found', found };
}

/** The code of a commune that is typed by its code or its name. */
export async function codeOf(
  client: Client,
  typed: string,
  signal: AbortSignal,
): Promise<CommuneCode | Exclude<Looked, { readonly kind: 'found' }>> {
  const code = readCommuneCode(typed);
  if (code !== undefined) return code;
  const { communes } = await client.commune.find.query({ name: typed }, { signal });
  const [only, ...others] = communes;
  if (only === undefined) return { kind: 'no-commune' };
  return others.length > 0 ? { kind: 'several-communes' } : only.code;
}

function dayIn({ pages, today }: Paper, page: Page, field: 'writtenOn' | 'receivedOn'): Day {
  return dayOf(pages[page], field, today);
}

function dayOf(form: PaperForm, field: 'born' | 'writtenOn' | 'receivedOn', today: Day): Day {
  const day = readDate(textOf(form, field), field === 'born' ? latestBirth(today) : today);
  if (day === undefined) throw new Error(`a ${field} that was let through`);
  return day;
}

export function sheetOf(paper: Paper): SheetInput {
  const number = textOf(paper.pages.mandant, 'number');
  const medium = textOf(paper.pages.mandant, 'medium').toUpperCase() === 'S' ? 'scan' : 'paper';
  return { ...(number && { number }), medium, receivedOn: dayIn(paper, 'mandant', 'receivedOn') };
}

/** The form as the server records it; its pages are without fault. */
export function formOfPaper(paper: Paper): PaperFormInput {
  const { mandataire, pages } = paper;
  if (mandataire === undefined) throw new Error('a form whose people are not found');
  const address = textOf(pages.mandataire, 'address');
  const link = LINKS[numbered(textOf(pages.act, 'link'), LINKS.length) ?? 0] ?? 'none';
  return {
    ...revocationOfPaper(paper),
    mandataire: { id: mandataire.person.elector, ...(address && paper.mandant?.isNewCaledonia && { address }) },
    validity: validityOf(paper),
    link,
  };
}

export function revocationOfPaper(paper: Paper): PaperRevocationInput {
  const { mandant, pages } = paper;
  if (mandant === undefined) throw new Error('a form whose people are not found');
  const capacity = readCapacity(textOf(pages.act, 'capacity')) ?? 'opj';
  const homeVisit = readHome(textOf(pages.act, 'home'));
  return {
    mandant: { id: mandant.person.elector },
    writtenOn: dayIn(paper, 'act', 'writtenOn'),
    place: placeOf(capacity),
    authority: {
      lastName: textOf(pages.act, 'officerLast'),
      firstName: textOf(pages.act, 'officerFirst'),
      capacity,
      unit: textOf(pages.act, 'unit'),
      placeName: textOf(pages.act, 'placeName'),
    },
    ...(homeVisit && { homeVisit }),
    sheet: sheetOf(paper),
  };
}

/** one of the options by its number, or the last day of a period. */
function validityOf(paper: Paper): PaperFormInput['validity'] {
  const text = textOf(paper.pages.act, 'validity');
  const until = readDate(text, latestEnd(paper.today));
  if (until) return { kind: 'period', until };
  const option = namedOptions(paper)[numbered(text, namedOptions(paper).length) ?? 0];
  if (option === undefined) throw new Error('a validity that was let through');
  return { kind: 'election', election: option.election.id, rounds: option.rounds.map(({ number }) => number) };
}

/** The elections and rounds that a form may name, by their numbers on the screen. */
export function namedOptions({ elections, today }: Pick<Paper, 'elections' | 'today'>) {
  return optionsOf(elections, today).flatMap((option) => (option.kind === 'election' ? [option] : []));
}
