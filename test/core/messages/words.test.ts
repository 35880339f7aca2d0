import { describe, expect, test } from 'vitest';
import { ROLES } from '#core/law/access/permissions.ts';
import { WORDS } from '#core/messages/words.ts';
import { CAPACITIES } from '#core/model/authority.ts';
import { ELECTION_TYPES } from '#core/model/election.ts';
import { LISTS } from '#core/model/elector.ts';
import { LANGS } from '#core/model/lang.ts';
import { MESSAGE_SUBJECTS } from '#core/model/message.ts';
import { MARK_KINDS } from '#core/model/vote-mark.ts';

describe.each(LANGS)('The words in %s', (lang) => {
  const words = WORDS[lang];

  test('are there for every value of the law, and for nothing else', () => {
    expect(Object.keys(words.capacity).sort()).toEqual([...CAPACITIES].sort());
    expect(Object.keys(words.electionType).sort()).toEqual([...ELECTION_TYPES].sort());
    expect(Object.keys(words.list).sort()).toEqual([...LISTS].sort());
    expect(Object.keys(words.role).sort()).toEqual([...ROLES].sort());
    expect(Object.keys(words.markKind).sort()).toEqual([...MARK_KINDS].sort());
    expect(Object.keys(words.about).sort()).toEqual([...MESSAGE_SUBJECTS].sort());
  });

  test.each(Object.entries(words))('of %s tell each value from the others', (_, labels) => {
    const said = Object.values<string>(labels);
    expect(new Set(said).size).toBe(said.length);
    expect(said.every((word) => word === word.trim() && word.length > 2)).toBe(true);
  });

  test('fit on a subject line (R-73)', () => {
    for (const subject of Object.values(words.about)) expect(subject.length).toBeLessThanOrEqual(60);
  });
});
