import { describe, expect, test } from 'vitest';
import type { Question } from '#tui/components/said.tsx';
import { makeLine } from '#tui/linear/line.ts';
import { edited } from '#tui/terminal/edit.ts';

const NAME: Question = { kind: 'question', label: 'Nom', prompt: 'Nom : ', value: edited(''), isSecret: false };
const answered = (text: string, question = NAME): Question => ({ ...question, value: edited(text) });

function onPaper() {
  let written = '';
  const line = makeLine({
    write: (text) => {
      written += text;
    },
    columns: () => 80,
  });
  return { line, written: () => written };
}

describe('An answer', () => {
  test('goes on where the question ends, sign by sign', () => {
    const { line, written } = onPaper();
    line.ask(NAME, 'fr');
    line.answer(answered('D'), 'fr');
    line.answer(answered('Du'), 'fr');
    line.say('Entendu', 'fr');
    expect(written()).toBe('Nom : Du\nEntendu.\n');
  });

  test('is said again from the question on, once something in it was taken out', () => {
    const { line, written } = onPaper();
    line.ask(answered('Dup'), 'fr');
    line.answer(answered('Du'), 'fr');
    expect(written()).toBe('Nom : Dup\nNom : Du');
  });

  test('of a long text is said again by its end alone', () => {
    const { line, written } = onPaper();
    line.ask(answered(`début${' mot'.repeat(10)}`), 'fr');
    expect(written()).toMatch(/^Nom : …(?:.{30})$/u);
  });

  test('that is a password shows nothing, not even its length', () => {
    const { line, written } = onPaper();
    const password = { ...NAME, label: 'Mot de passe', prompt: 'Mot de passe : ', isSecret: true };
    line.ask(password, 'fr');
    line.answer(answered('secret', password), 'fr');
    line.answer(answered('secre', password), 'fr');
    expect(written()).toBe('Mot de passe : ');
  });

  test('that was interrupted is taken up with all that was typed', () => {
    const { line, written } = onPaper();
    line.ask(NAME, 'fr');
    line.answer(answered('D'), 'fr');
    line.say('Attention', 'fr');
    line.answer(answered('Du'), 'fr');
    expect(written()).toBe('Nom : D\nAttention.\nNom : Du');
  });
});
