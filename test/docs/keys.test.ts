import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FOUND } from '#test/tui/people.ts';
import { at, given } from '#test/tui/screens/officer/playing.ts';
import { fittingKeys } from '#tui/components/fitting-keys.ts';
import { footerOf, helpOf, type KeyLabel, labelOf } from '#tui/keys/binding.ts';
import { MENU, NEXT_FIELD } from '#tui/keys/common.ts';
import { EVERYWHERE, TRAIN } from '#tui/keys/everywhere.ts';
import { sayKeys } from '#tui/keys/key.ts';
import { officerHelp } from '#tui/screens/officer/help.ts';
import { bindingsOf } from '#tui/screens/officer/officer.ts';
import { identityOf } from '#tui/screens/officer/steps/identity/state.ts';
import { stationHelp } from '#tui/screens/station/help.ts';
import { WAS_INSIDE } from '#tui/screens/station/steps/refused/bindings.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (document: string) => readFileSync(join(ROOT, document), 'utf8');

/** The keys that a document names: function keys, control keys, Tab, and letters that Enter confirms. */
function keysIn(text: string): readonly string[] {
  const named = [...text.matchAll(/\b(?:F[1-9]|Ctrl\+[A-Z]|Tab)\b|`([A-Z])`(?= Enter| on a card)/g)];
  return [...new Set(named.map(([key, letter]) => letter ?? key))].sort();
}

/** The keys of a screen, by the words of its help page and those of the rows that are not on it. */
function keysOf(labels: readonly KeyLabel[], ...others: readonly string[]): readonly string[] {
  const words = [...helpOf(EVERYWHERE, 'en'), ...labels].flatMap(([keys]) => keys.split(/, | or | then | /));
  return [...words, ...others];
}

const [, , counter = '', station = ''] = read('docs/demonstration.md').split(/^\*\*\d\. /m);
const inside = sayKeys(WAS_INSIDE.keys, 'en');
const training = sayKeys(TRAIN.keys, 'en');

describe('The keys that the documents name are those of the screens:', () => {
  test.each([
    ['at the counter', counter, 9, keysOf(officerHelp('en', false).keys)],
    ['at the station', station, 11, keysOf(stationHelp('en').keys, inside, training)],
    ['everywhere', read('docs/accessibility.md'), 4, keysOf([], sayKeys(NEXT_FIELD.keys, 'en'))],
  ])('%s', (_, text, count, keys) => {
    const named = keysIn(text);
    expect(named.length).toBeGreaterThanOrEqual(count);
    expect(named.filter((key) => !keys.includes(key))).toEqual([]);
  });

  test('the footer of the README', () => {
    const identity = given(at(identityOf(FOUND)), { kind: 'painted' });
    const { keys, gap } = fittingKeys(footerOf(bindingsOf(identity), 'fr'), 76, labelOf(MENU, 'fr'));
    const footer = keys.map((label) => label.join(' ')).join(' '.repeat(gap));
    expect(read('README.md')).toContain(`\n  ${footer}\n`);
  });
});
