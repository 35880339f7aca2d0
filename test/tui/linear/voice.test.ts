import { expect, test } from 'vitest';
import type { Manner } from '#tui/components/said.tsx';
import { makeLine } from '#tui/linear/line.ts';
import type { LinearScreen } from '#tui/linear/screen.ts';
import { makeVoice } from '#tui/linear/voice.ts';

const BACK = { keys: ['escape'], label: { fr: 'retour', en: 'back' } } as const;
const CORRECT = { keys: ['c'], label: { fr: 'rectifier', en: 'correct' } } as const;

function screenOf(sentences: readonly (readonly [string, Manner])[], rows: LinearScreen['rows']): LinearScreen {
  const told = sentences.map(([text, manner]) => ({ kind: 'sentence', text, manner, topic: '' }) as const);
  return { sentences: told, choices: [], pointed: 0, question: undefined, rows, typing: 'keys', lang: 'fr' };
}

/** A card, opened again, whose keys come after its sentences; `meanwhile` comes with the keys. */
function openedTwice(meanwhile: readonly (readonly [string, Manner])[]): string {
  const written: string[] = [];
  const voice = makeVoice(makeLine({ write: (text) => written.push(text), columns: () => 1_000 }));
  const open = (others: readonly (readonly [string, Manner])[]) => {
    voice.speak(screenOf([['Liste', 'new']], [BACK]));
    voice.pressed(false);
    voice.speak(screenOf([['Fiche', 'new']], []));
    written.length = 0;
    voice.speak(screenOf([['Fiche', 'new'], ...others], [CORRECT, BACK]));
    return written.join('');
  };
  open([]);
  return open(meanwhile);
}

test('The keys that come after an answer are said, though they were heard before', () => {
  expect(openedTwice([])).toBe('1 ou C : rectifier.\n2 ou Échap : retour.\n');
});

test.each(['between', 'once'] as const)(
  'A sentence said %s, that comes with the keys, silences none of them',
  (manner) => {
    expect(openedTwice([['10 heures, vote refusé', manner]])).toBe(
      '10 heures, vote refusé.\n1 ou C : rectifier.\n2 ou Échap : retour.\n',
    );
  },
);

test('Keys that were heard before are not said beside an answer', () => {
  expect(openedTwice([['Vote enregistré', 'new']])).toBe('Vote enregistré.\n');
});
