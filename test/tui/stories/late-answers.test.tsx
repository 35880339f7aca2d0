import { afterEach, describe, expect, test } from 'vitest';
import { instant } from '#core/calendar/instant.ts';
import type { ElectorId, ProcurationId } from '#core/model/ids.ts';
import { type Answers, fakeClient, holdBack } from '#test/tui/fake-client.ts';
import { AT, account, cardOf, FOUND, HEALTH, listed, REFERENCE, ROUND } from '#test/tui/people.ts';
import { collectedRequest, DENAIN, entry, KNOWN, MANDANT, RECEIPT } from '#test/tui/screens/officer/acts.ts';
import { atCounter } from '#test/tui/screens/officer/screen-context.tsx';
import { closeWindows, KEYS, openWindow } from '#test/tui/window.ts';
import { App } from '#tui/app.tsx';

afterEach(closeWindows);

const OTHER = 'ABCDE8';
type ByReference = { readonly reference: string };

function foundBy({ reference }: ByReference) {
  const mandant = { ...FOUND.mandant, firstNames: reference === OTHER ? 'Zoé' : 'Amélie' };
  return { ...FOUND, reference, mandant };
}

describe('An answer that comes when something else is asked, before that is drawn', () => {
  test('puts nobody else under the reference typed since', async () => {
    const requests = holdBack(foundBy);
    const { window } = await atCounter({ 'counter.find': requests.answer });
    window.press(REFERENCE);
    await requests.asked(1);

    window.pressAnd(`${KEYS.escapeAtOnce}${OTHER}`, () => requests.give(1));

    expect(await requests.asked(2)).toEqual({ reference: OTHER });
    requests.give(2);
    expect(await window.shows('V l’identité')).toContain('Zoé');
  });

  test('opens no request but the one pointed at', async () => {
    const requests = holdBack(foundBy);
    const slips = [REFERENCE, OTHER].map((reference) => collectedRequest(reference));
    const { window } = await atCounter({
      'counter.find': requests.answer,
      'counter.collected': () => ({ slips, more: 0 }),
    });
    window.press(KEYS.f5);
    await window.shows('2 à signer');
    window.press(KEYS.enter);
    await requests.asked(1);

    window.pressAnd(`${KEYS.escapeAtOnce}${KEYS.down}${KEYS.enter}`, () => requests.give(1));

    expect(await requests.asked(2)).toEqual({ reference: OTHER });
    requests.give(2);
    expect(await window.shows('V signer')).toContain('Zoé');
  });

  test('shows no other person than the one whose name was corrected', async () => {
    const people = holdBack(({ who }: { readonly who: { readonly lastName: string } }) => ({
      people: [{ ...KNOWN, person: { ...MANDANT, lastName: who.lastName } }],
    }));
    const { window } = await atCounter({
      'counter.person': people.answer,
      'commune.find': () => ({ communes: [DENAIN], more: 0 }),
    });
    window.press(KEYS.f3);
    await window.shows('Qui est au guichet');
    window.press('\rmartin\rAmélie Jeanne\rf\r17051991\rdenain\r');
    await people.asked(1);

    const toTheName = KEYS.up.repeat(4);
    window.pressAnd(`${KEYS.escapeAtOnce}${toTheName}ez${KEYS.down.repeat(4)}\r`, () => people.give(1));

    expect(await people.asked(2)).toMatchObject({ who: { lastName: 'martinez' } });
    people.give(2);
    await window.shows('MARTINEZ');
  });

  test('takes no day of the log from the one before it', async () => {
    const days = holdBack(({ day = '2027-04-11' }: { readonly day?: string }) => ({ day, acts: [entry()] }));
    const { window } = await atCounter({ 'counter.today': days.answer });
    window.press(KEYS.f6);
    days.give(1);
    await window.shows('Journal du dimanche 11 avril 2027');
    window.press(KEYS.left);
    const waiting = await window.shows('Journal du samedi 10 avril 2027');
    expect(waiting).not.toContain('MARTIN');
    await days.asked(2);

    window.pressAnd(KEYS.left, () => days.give(2));

    expect(await days.asked(3)).toEqual({ day: '2027-04-09' });
    days.give(3);
    expect(await window.shows('un acte')).toContain('Journal du vendredi 9 avril 2027');
  });

  test('prints no other receipt than that of the act opened', async () => {
    const receipts = holdBack(({ act }: { readonly act: { readonly procuration: ProcurationId } }) => ({
      ...RECEIPT,
      recordedNo: act.procuration === 'other' ? 77 : 1042,
    }));
    const acts = [entry({ act: { procuration: 'other' as ProcurationId } }), entry()];
    const { window } = await atCounter({
      'counter.today': () => ({ day: '2027-04-11', acts }),
      'counter.receipt': receipts.answer,
    });
    window.press(KEYS.f6);
    await window.shows('2 actes');
    window.press(KEYS.enter);
    await receipts.asked(1);

    window.pressAnd(`${KEYS.escapeAtOnce}${KEYS.up}${KEYS.enter}`, () => receipts.give(1));

    await receipts.asked(2);
    receipts.give(2);
    await window.shows('Acte n° 77');
  });

  test('signs in only the account of the last name and password typed', async () => {
    const signIn = holdBack(({ name }: { readonly name: string }) => ({
      token: name,
      account: { ...account('officer'), who: name },
    }));
    const { client } = fakeClient({ health: () => HEALTH, 'session.signIn': signIn.answer });
    const window = openWindow(<App lang="fr" connect={() => client} clock={() => Date.parse(AT)} />);
    await window.shows('Mot de passe');
    window.press('leroy\tsecret\r');
    await signIn.asked(1);

    window.pressAnd(`${KEYS.escapeAtOnce}${KEYS.escapeAtOnce}moreau\tsecret\r`, () => signIn.give(1));

    expect(await signIn.asked(2)).toMatchObject({ name: 'moreau' });
    signIn.give(2);
    expect(await window.shows('Tapez la référence')).toContain('moreau');
  });
});

const amelie = listed([14, 'd’Ormesson', 'Amélie', '1991-05-17']);
const zoe = listed([15, 'Martinez', 'Zoé', '1999-01-01']);

/** A bureau with its list, searching. */
async function atBureau(answers: Answers) {
  const { client } = fakeClient({
    health: () => HEALTH,
    'session.signIn': () => ({ token: 'token', account: account('presiding-officer') }),
    'station.rounds': () => ({ rounds: [ROUND], isToday: true }),
    'station.list': () => ({ people: [amelie, zoe], next: undefined, cursor: '1' }),
    ...answers,
  });
  const window = openWindow(<App lang="fr" connect={() => client} clock={() => Date.parse(AT)} />);
  await window.shows('Mot de passe');
  window.press('president\tsecret\r');
  await window.shows('Chercher');
  return window;
}

describe('In the polling station, an answer that comes when something else is asked', () => {
  test('opens no card but that of the person searched for last', async () => {
    const cards = holdBack(({ elector }: { readonly elector: ElectorId }) =>
      cardOf(elector === zoe.elector ? zoe : amelie),
    );
    const window = await atBureau({ 'station.card': cards.answer });
    window.press('ormesson\r');
    await cards.asked(1);

    window.pressAnd(`${KEYS.escapeAtOnce}martinez\r`, () => cards.give(1));

    expect(await cards.asked(2)).toMatchObject({ elector: zoe.elector });
    cards.give(2);
    expect(await window.shows('P vote par procuration')).toContain('MARTINEZ');
  });

  test('tells no station under a name that it was not asked for', async () => {
    const elsewhere = holdBack(({ lastName }: { readonly lastName: string }) => ({
      people: [{ ...amelie, lastName, station: '59172/0003', commune: 'Denain' }],
    }));
    const window = await atBureau({ 'station.elsewhere': elsewhere.answer });
    window.press('durand 17/05/1991');
    await window.shows('Aucun électeur de ce nom');
    window.press('\r');
    await window.shows('Dans quel bureau');
    window.press('\r');
    await elsewhere.asked(1);

    window.pressAnd(`${KEYS.escapeAtOnce}${KEYS.up}ot`, () => elsewhere.give(1));

    await window.shows('durandot');
    window.press('\r');
    await elsewhere.asked(2);
    expect(window.frame()).not.toContain('vote au bureau');
    elsewhere.give(2);
    expect(await window.shows('vote au bureau')).toContain('DURANDOT');
  });

  test('takes back no close that was heard of meanwhile', async () => {
    const open = { kind: 'open', openedAt: instant('2027-04-11T07:45:00+02:00') } as const;
    const closed = { ...open, kind: 'closed', closedAt: instant('2027-04-11T19:02:00+02:00') } as const;
    const sitting = holdBack(() => ({ sitting: open, now: AT }));
    const news = holdBack(() => ({
      cursor: '2',
      people: [],
      gone: [],
      sitting: { ...closed, inside: { counted: 0, voted: 0 } },
    }));
    const window = await atBureau({ 'station.sitting': sitting.answer, 'station.follow': news.answer });
    await sitting.asked(1);
    news.give(1);
    await window.shows('Clôture déclarée à 19 h 02');

    sitting.give(1);
    await news.asked(2);
    window.press('orm');

    expect(await window.shows('1 ligne')).toContain('Clôture déclarée à 19 h 02');
  });
});
