import { afterEach, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { addMinutes, PARIS, type TimeZone, timeZone } from '#core/calendar/instant.ts';
import type { CommuneCode, ElectorId, ProcurationId } from '#core/model/ids.ts';
import { type Answers, answeredWith, fakeClient } from '#test/tui/fake-client.ts';
import { AT, account, FOUND, HEALTH, ROUND } from '#test/tui/people.ts';
import { ELECTIONS } from '#test/tui/screens/officer/acts.ts';
import { closeWindows, KEYS, openWindow } from '#test/tui/window.ts';
import type { FoundElector } from '#tui/answers.ts';
import { App } from '#tui/app.tsx';

afterEach(closeWindows);

function elector(id: string, lastName: string, changes: Partial<FoundElector> = {}): FoundElector {
  return {
    person: { ...FOUND.mandant, elector: id as ElectorId, lastName, usageName: undefined },
    nne: '123',
    matches: { nne: 'exact', born: 'exact' },
    isExact: true,
    isOfTownHall: true,
    isProtected: false,
    isNewCaledonia: false,
    ...changes,
  };
}

const RECORDED = {
  status: 'active',
  procuration: 'made' as ProcurationId,
  at: AT,
  day: day('2027-03-01'),
  recordedNo: 12,
  rounds: [ROUND],
  until: undefined,
  reasons: [],
  warnings: [],
  flags: [],
  late: false,
};
function signedIn(zone: TimeZone) {
  const commune = { code: '59172' as CommuneCode, name: 'Denain' };
  return { token: 'token', account: { ...account('town-hall'), commune, zone, station: undefined } };
}
type Named = { readonly nne?: string; readonly lastName?: string; readonly number?: string };

async function atPaper(answers: Answers = {}, opening: string = KEYS.f3, size: readonly [number, number] = [80, 24]) {
  const { client, sent } = fakeClient({
    health: () => HEALTH,
    'session.signIn': () => signedIn(PARIS),
    'procuration.overview': () => ({ waiting: 0, oldest: undefined }),
    'election.list': () => ({ elections: ELECTIONS }),
    'paper.entries': () => ({ today: 4, last: [] }),
    'paper.draft': () => ({ content: undefined }),
    'paper.keepDraft': () => undefined,
    'paper.find': ({ nne, number }: Named) => ({
      verdict: 'exact',
      used: number === 'A12' ? [{ code: 'paper-number-used', number, on: day('2027-02-22') }] : [],
      people: [nne === '2' ? elector('to', 'Martin', { isOfTownHall: false }) : elector('from', 'Ormesson')],
    }),
    'paper.record': () => RECORDED,
    ...answers,
  });
  const window = openWindow(<App lang="fr" connect={() => client} clock={() => Date.parse(AT)} />, size);
  await window.shows('Mot de passe');
  window.press('mairie\tsecret\r');
  await window.shows('Ce qui attend la mairie');
  window.press(opening);
  await window.shows('4 saisis aujourd’hui');
  const calls = (path: string) => sent.filter((call) => call.path === path).map(({ input }) => input);
  return { window, calls };
}

type Opened = Awaited<ReturnType<typeof atPaper>>;

/** The mandant by number, the mandataire by number. */
async function toTheAct({ window }: Opened) {
  window.press(`118${KEYS.enter}1${KEYS.enter}17051991${KEYS.enter}`);
  await window.shows('Formulaire papier : le mandataire');
  window.press(`2${KEYS.enter}14071961${KEYS.enter}`);
  await window.shows('la validité et l’autorité');
}

describe('A paper form, by keyboard alone', () => {
  test('says what the letter of its medium means, and how a date is read', async () => {
    const { window } = await atPaper();
    expect(window.frame()).toMatch(/Support\s+P\s+papier/);
    window.press(`118${KEYS.enter}1${KEYS.enter}17051991`);
    expect(await window.shows('→ 17/05/1991')).toMatch(/Date de naissance\s+17051991\s+→ 17\/05\/1991/);
    window.press(`${KEYS.up}${KEYS.up}${KEYS.up}${KEYS.backspace}s`);
    await window.shows(/Support\s+s\s+scan/);
  });

  test('is typed in the order of the form, recorded, and leaves the next one with what they share', async () => {
    const opened = await atPaper();
    const { window, calls } = opened;
    await toTheAct(opened);
    expect(window.frame()).toContain('ORMESSON Amélie Jeanne, née le 17/05/1991 → MARTIN Amélie Jeanne, née le');
    await window.shows('1 Élection présidentielle 2027, 1er tour 11/04/2027, 2e tour 25/04/2027');
    window.press(`2${KEYS.enter}01032027${KEYS.enter}`);
    await window.shows('1 officier de police judiciaire');
    window.press(`1${KEYS.enter}`);
    const meant = await window.shows(/^ {2}officier de police judiciaire$/m);
    expect(meant).toContain('Élection présidentielle 2027, 1er tour 11/04/2027\n');
    window.press(`Dubois${KEYS.enter}Claire${KEYS.enter}Commissariat${KEYS.enter}Denain${KEYS.enter}${KEYS.enter}`);
    const frame = await window.shows('Procuration enregistrée : elle est valable.');
    expect(frame).toContain('Formulaire papier : le mandant');
    expect(calls('paper.record')).toMatchObject([
      {
        mandant: { id: 'from' },
        mandataire: { id: 'to' },
        validity: { kind: 'election', rounds: [1] },
        writtenOn: '2027-03-01',
        place: 'france',
        authority: {
          lastName: 'Dubois',
          firstName: 'Claire',
          capacity: 'opj',
          unit: 'Commissariat',
          placeName: 'Denain',
        },
        sheet: { number: '118', medium: 'paper', receivedOn: '2027-04-11' },
      },
    ]);
    await toTheAct(opened);
    expect(window.frame()).toContain('Commissariat');
    window.press(`3${KEYS.enter}02032027${KEYS.enter}${KEYS.enter}`);
    await window.shows('Procuration enregistrée : elle est valable.');
    expect(calls('paper.record')).toHaveLength(2);
  });

  test('lists who may be meant, field by field, and takes the one chosen', async () => {
    const people = [
      elector('one', 'Ormesson', {
        isExact: false,
        matches: { lastName: 'exact', firstNames: 'partial', born: 'exact' },
      }),
      elector('two', 'Dormesson', {
        isExact: false,
        matches: { lastName: 'partial', firstNames: 'exact', born: 'exact' },
      }),
    ];
    const { window } = await atPaper({ 'paper.find': () => ({ verdict: 'several', used: [], people }) });
    window.press(`118${KEYS.enter}${KEYS.enter}17051991${KEYS.enter}Ormesson${KEYS.enter}Amélie${KEYS.enter}`);
    const frame = await window.shows('Plusieurs électeurs correspondent');
    expect(frame).toContain('Prénoms : partiel');
    expect(frame).toContain('Nom de naissance : exact');
    window.press(KEYS.down);
    await window.shows('Nom de naissance : partiel');
    window.press(KEYS.enter);
    expect(await window.shows('Formulaire papier : le mandataire')).toContain('DORMESSON');
  });

  test('of a mandant of another town hall is sent on, with its reason', async () => {
    const people = [elector('from', 'Ormesson', { isOfTownHall: false })];
    const { window, calls } = await atPaper({
      'paper.find': () => ({ verdict: 'exact', used: [], people }),
      'paper.putAside': () => ({}),
    });
    window.press(`118${KEYS.enter}1${KEYS.enter}17051991${KEYS.enter}`);
    await window.shows('n’est pas inscrit dans votre commune');
    window.press(KEYS.f7);
    await window.shows('Motif');
    window.press(`Marly${KEYS.enter}59383${KEYS.enter}`);
    await window.shows('Formulaire mis de côté.');
    expect(calls('paper.putAside')).toMatchObject([{ note: 'Marly', to: '59383', sheet: { number: '118' } }]);
  });

  test('of New Caledonia gives the mandataire’s address, and no other form does (R-57)', async () => {
    const people = [elector('from', 'Naisseline', { isNewCaledonia: true })];
    const { window } = await atPaper({ 'paper.find': () => ({ verdict: 'exact', used: [], people }) });
    expect(window.frame()).not.toContain('Adresse');
    window.press(`118${KEYS.enter}1${KEYS.enter}17051991${KEYS.enter}`);
    await window.shows('Formulaire papier : le mandataire');
    window.press(`2${KEYS.enter}14071961${KEYS.enter}`);
    await window.shows(/› Adresse/);
  });

  test('came on the day that it is at the town hall, whatever the day in Paris', async () => {
    const { window } = await atPaper({ 'session.signIn': () => signedIn(timeZone('Pacific/Tahiti')) });
    await window.shows('10/04/2027');
  });

  test('near the poll leaves a supplement to print, and says by which key', async () => {
    const opened = await atPaper({ 'paper.record': () => ({ ...RECORDED, late: true }) });
    const { window } = opened;
    await toTheAct(opened);
    window.press(
      `2${KEYS.enter}01032027${KEYS.enter}1${KEYS.enter}Dubois${KEYS.enter}Claire${KEYS.enter}C${KEYS.enter}D${KEYS.enter}${KEYS.enter}`,
    );
    expect(await window.shows('imprimez le supplément')).toContain('F8 de l’écran');
  });

  test('whose number was entered before is told at its first page, where the number is typed again', async () => {
    const { window, calls } = await atPaper();
    window.press(`A12${KEYS.enter}1${KEYS.enter}17051991${KEYS.enter}`);
    await window.shows('Le formulaire n° A12, reçu le lundi 22 février 2027, est déjà saisi.');
    expect(window.frame()).toContain('Formulaire papier : le mandant');

    window.press(`${KEYS.backspace.repeat(3)}A13${KEYS.enter}`);
    await window.shows('Formulaire papier : le mandataire');
    expect(calls('paper.find')).toMatchObject([{ number: 'A12' }, { number: 'A13' }]);
  });

  test('that was entered before is refused, and nothing that was typed is lost', async () => {
    const used = { code: 'paper-number-used', number: '118', on: day('2027-02-22') } as const;
    const opened = await atPaper({ 'paper.record': () => Promise.reject(answeredWith(422, [used])) });
    const { window } = opened;
    await toTheAct(opened);
    window.press(
      `2${KEYS.enter}01032027${KEYS.enter}1${KEYS.enter}Dubois${KEYS.enter}Claire${KEYS.enter}C${KEYS.enter}D${KEYS.enter}${KEYS.enter}`,
    );
    const frame = await window.shows('est déjà saisi');
    expect(frame).toContain('Dubois');
  });

  test('says what is wrong under its field, and what is missing', async () => {
    const { window, calls } = await atPaper();
    window.press(`118${KEYS.enter}1${KEYS.enter}31021991${KEYS.enter}`);
    await window.shows('Cette date n’existe pas');
    expect(calls('paper.find')).toEqual([]);
  });
});

test('In a small window the choices of the field that is typed are legible', async () => {
  const opened = await atPaper({}, KEYS.f3, [60, 16]);
  await toTheAct(opened);
  await opened.window.shows(/› Validité[\s\S]*1 Élection présidentielle 2027, 1er tour 11\/04\/2027, 2e/);
  opened.window.press(`1${KEYS.enter}01032027${KEYS.enter}`);
  await opened.window.shows(/› Qualité[\s\S]*1 officier de police judiciaire/);
});

describe('The last entry of an agent', () => {
  const entry = {
    ...{ id: 'sheet', kind: 'procuration', procuration: 'made', revocation: null, number: '117', at: AT },
    ...{ receivedOn: day('2027-03-01'), mandant: FOUND.mandant, mandataire: FOUND.mandataire, status: 'active' },
  };

  test('is annulled no more after 15 minutes, and that is said', async () => {
    const { window } = await atPaper({
      health: () => ({ ...HEALTH, at: addMinutes(AT, 16) }),
      'paper.entries': () => ({ today: 4, last: [entry] }),
    });
    expect(await window.shows('n° 117')).not.toContain('Ctrl+Z');
    window.press(KEYS.ctrlZ);
    await window.shows('elle ne s’annule plus');
  });

  test('that is rejected is no entry to annul, and that is said', async () => {
    const rejected = { ...entry, status: 'rejected' };
    const { window } = await atPaper({ 'paper.entries': () => ({ today: 4, last: [rejected] }) });
    window.press(KEYS.ctrlZ);
    await window.shows('Rien à annuler');
  });

  test('is annulled by Ctrl+Z and Enter, and no other one is', async () => {
    const { window, calls } = await atPaper({
      'paper.entries': () => ({ today: 4, last: [entry] }),
      'paper.annul': () => ({ status: 'annulled' }),
    });
    expect(await window.shows('n° 117')).toContain('valable');
    window.press(KEYS.ctrlZ);
    await window.shows('Annuler votre dernière saisie ?');
    await window.shows('Entrée annuler la saisie');
    window.press(KEYS.enter);
    await window.shows('Saisie annulée');
    expect(calls('paper.annul')).toMatchObject([{ procuration: 'made' }]);
  });
});

describe('A form half typed', () => {
  test('goes to the server, and comes back from it', async () => {
    const { window, calls } = await atPaper();
    window.press(`118${KEYS.enter}1`);
    await window.shows('118');
    await expect.poll(() => calls('paper.keepDraft').length, { timeout: 10_000 }).toBeGreaterThan(0);
    const [kept] = calls('paper.keepDraft') as readonly { readonly content: string }[];
    const again = await atPaper({ 'paper.draft': () => ({ content: kept?.content }) });
    expect(await again.window.shows('Votre saisie a été conservée')).toContain('118');
  });
});

describe('A form that is emptied', () => {
  test('stays empty, also when it is left and opened again at once', async () => {
    let content: string | undefined;
    const { window, calls } = await atPaper({
      'paper.draft': () => ({ content }),
      'paper.keepDraft': (kept: { readonly content?: string }) => {
        content = kept.content;
      },
    });
    window.press(`118${KEYS.enter}1`);
    await expect.poll(() => content, { timeout: 10_000 }).toContain('118');
    window.press(KEYS.escape);
    await window.shows('Ce qui attend la mairie');
    window.press(KEYS.f3);
    expect(await window.shows('Votre saisie a été conservée')).toContain('118');

    window.press(KEYS.ctrlN);
    expect(await window.shows(/N° du formulaire +facultatif/)).not.toContain('conservée');
    window.press(KEYS.escape);
    await window.shows('Ce qui attend la mairie');
    window.press(KEYS.f3);
    await expect.poll(() => calls('paper.draft')).toHaveLength(3);
    expect(await window.shows('4 saisis aujourd’hui')).not.toContain('118');
    expect(content).toBeUndefined();
  });
});

describe('A revocation on paper', () => {
  test('asks for no mandataire and no validity', async () => {
    const revoked = { ...RECORDED, status: 'revoked', flags: undefined };
    const { window, calls } = await atPaper({ 'paper.revoke': () => revoked }, KEYS.f4);
    window.press(`119${KEYS.enter}1${KEYS.enter}17051991${KEYS.enter}`);
    await window.shows('Résiliation papier : la date et l’autorité');
    window.press(
      `01032027${KEYS.enter}1${KEYS.enter}Dubois${KEYS.enter}Claire${KEYS.enter}C${KEYS.enter}D${KEYS.enter}${KEYS.enter}`,
    );
    await window.shows('Résiliation enregistrée.');
    expect(calls('paper.revoke')).toMatchObject([
      { mandant: { id: 'from' }, writtenOn: '2027-03-01', sheet: { number: '119' } },
    ]);
  });
});
