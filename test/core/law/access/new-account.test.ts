import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { type AccountFacts, accountFaults } from '#core/law/access/new-account.ts';
import { habilitationFaults } from '#core/law/establishment/habilitation.ts';
import type { NewAccount, NewHabilitation } from '#core/model/account.ts';
import type { CommuneCode, StationId } from '#core/model/ids.ts';

const KNOWN: AccountFacts = { isTaken: false, scope: 'known', chooser: undefined };
const OPJ: NewHabilitation = {
  lastName: 'Dubois',
  firstName: 'Claire',
  capacity: 'opj',
  unit: 'commissariat de Denain',
  placeName: 'Denain',
  place: 'france',
  designatedFrom: day('2026-01-01'),
};
const officer = (habilitation: NewHabilitation): NewAccount => ({
  name: 'opj-3',
  who: 'Claire Dubois',
  role: 'officer',
  habilitation,
});

describe('An account (R-77)', () => {
  test.each<[NewAccount, string]>([
    [{ name: 'm', who: 'm', role: 'town-hall', commune: '59172' as CommuneCode }, 'commune-unknown'],
    [{ name: 'a', who: 'a', role: 'assessor', station: '59172/0001' as StationId }, 'station-unknown'],
    [{ name: 'p', who: 'p', role: 'presiding-officer', station: '59172/0001' as StationId }, 'station-unknown'],
    [{ name: 'e', who: 'e', role: 'elector', nne: '123', born: day('1980-01-01') }, 'elector-unknown'],
  ])('of %j is made where its scope is known: else %s', (account, fault) => {
    expect(accountFaults(account, KNOWN)).toEqual([]);
    expect(accountFaults(account, { ...KNOWN, scope: 'unknown' })).toEqual([fault]);
  });

  test('of an elector who has no number is made of one person alone (R-57)', () => {
    const commune = '98818' as CommuneCode;
    const names = { lastName: 'Wamytan', firstNames: 'Déwé', born: day('1983-09-24'), commune };
    const account: NewAccount = { name: 'e', who: 'e', role: 'elector', ...names };
    expect(accountFaults(account, KNOWN)).toEqual([]);
    expect(accountFaults(account, { ...KNOWN, scope: 'unknown' })).toEqual(['elector-unknown']);
    expect(accountFaults(account, { ...KNOWN, scope: 'ambiguous' })).toEqual(['elector-ambiguous']);
  });

  test('has a name that no other has', () => {
    expect(accountFaults({ name: 'x', who: 'x', role: 'admin' }, { ...KNOWN, isTaken: true })).toEqual(['name-taken']);
  });
});

describe('An officer’s account (R-12)', () => {
  test('of a designated OPJ is made', () => {
    expect(accountFaults(officer(OPJ), KNOWN)).toEqual([]);
  });

  test.each<[string, Partial<NewHabilitation>, readonly string[]]>([
    ['a mayor', { capacity: 'mayor' }, ['capacity-not-entitled']],
    ['an OPJ abroad', { place: 'abroad' }, ['place-not-its-own']],
    ['a consul in France', { capacity: 'consul', designatedFrom: undefined }, ['place-not-its-own']],
    ['an APJ whom no judge designated', { capacity: 'apj', designatedFrom: undefined }, ['designation-missing']],
    ['a magistrate, who needs none', { capacity: 'magistrate', designatedFrom: undefined }, []],
    ['one whose designation ends before it begins', { designatedTo: day('2025-12-31') }, ['dates-reversed']],
    ['one designated for a day', { designatedTo: day('2026-01-01') }, []],
    ['a delegate whom nobody chose', { capacity: 'delegate' }, ['chooser-missing']],
    ['an OPJ whom someone chose', { chosenBy: 'opj' }, ['chooser-needless']],
  ])('of %s: %s', (_, changes, faults) => {
    expect(habilitationFaults({ ...OPJ, ...changes })).toEqual(faults);
  });

  test('of a delegate names an OPJ', () => {
    const delegate = officer({ ...OPJ, capacity: 'delegate', chosenBy: 'opj' });

    expect(accountFaults(delegate, { ...KNOWN, chooser: 'opj' })).toEqual([]);
    expect(accountFaults(delegate, { ...KNOWN, chooser: 'apj' })).toEqual(['chooser-not-opj']);
    expect(accountFaults(delegate, KNOWN)).toEqual(['chooser-unknown']);
  });
});
