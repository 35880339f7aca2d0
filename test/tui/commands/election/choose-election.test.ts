import { describe, expect, test } from 'vitest';
import type { ElectionId } from '#core/model/ids.ts';
import { newId } from '#test/database/places.ts';
import { chooseElection } from '#tui/commands/election/choose-election.ts';

const named = (name: string) => ({ id: newId<ElectionId>(), name });
const presidential = named('Élection présidentielle 2027');
const municipal = named('Élections municipales 2027');
const partial = named('Élections municipales 2027 (partielles)');
const all = [presidential, municipal, partial];

describe('An election is meant by', () => {
  test.each([
    ['présidentielle', presidential],
    ['PRESIDENTIELLE', presidential],
    ['2027 presidentielle', presidential],
    ['elections municipales 2027', municipal],
    ['partielles', partial],
    [municipal.id, municipal],
  ])('%s', (wanted, election) => {
    expect(chooseElection(all, wanted)).toEqual({ kind: 'one', election });
  });
});

test('Words that two elections have mean neither', () => {
  expect(chooseElection(all, 'municipales')).toEqual({ kind: 'several', names: [municipal.name, partial.name] });
});

test('A name that none has is answered with those there are', () => {
  expect(chooseElection([presidential], 'cantonales')).toEqual({ kind: 'none', names: [presidential.name] });
});
