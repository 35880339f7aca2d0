import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLES } from '#test/core/messages/examples.ts';
import { type Answer, answerOf, answerUnknown, readAsked } from '#test/law/answer.ts';
import { codeRowOf } from '#test/law/codes.ts';
import { type Evidence, readEvidence } from '#test/law/evidence.ts';
import { linesOf } from '#test/law/lines.ts';
import { rulesIn } from '#test/law/mentions.ts';
import { RULES } from '#test/law/rules.ts';
import { isShown, rowOf, strayNames } from '#test/law/table.ts';
import { saidIn } from '#test/law/titles.ts';

describe('The rules', () => {
  let evidence: Evidence;

  beforeAll(async () => {
    evidence = await readEvidence();
  });

  test('are the only ones that the project names', () => {
    expect(strayNames(RULES, evidence)).toEqual([]);
  });

  test('have each a test or a scenario of the project', () => {
    const unshown = RULES.map((rule) => rowOf(rule, evidence)).filter((row) => !isShown(row));
    expect(unshown.map(({ number }) => number)).toEqual([]);
  });

  test('have five words of title at most, in the order of their numbers', () => {
    expect(RULES.filter(({ title }) => title.split(' ').length > 5)).toEqual([]);
    expect(RULES.map(({ number }) => number)).toEqual(RULES.map(({ number }) => number).toSorted());
  });

  /** Where the texts are silent, which the text of a rule need not say. */
  const OURS = 'ours';
  const ROOT = join(import.meta.dirname, '../..');
  /** Beside the repository, where the rules are written; not in every clone. */
  const written = join(ROOT, '../shared/rules.md');

  test('are those of docs/rules.md, resting on the same articles', async () => {
    const whole = await readFile(join(ROOT, 'docs/rules.md'), 'utf8');
    const sections = whole.split(/^## /m).slice(1);
    const elsewhere = RULES.filter(({ number, from }) => {
      const section = sections.find((text) => new RegExp(`^(- |.*\\. )${number} `, 'm').test(text)) ?? '';
      return !from.every((source) => source === OURS || section.includes(source));
    });

    expect([...new Set(whole.match(/R-\d\d\b/g))].toSorted()).toEqual(RULES.map(({ number }) => number));
    expect(elsewhere).toEqual([]);
  });

  test.runIf(existsSync(written))('have in docs/rules.md a copy of their text, word for word', async () => {
    expect(await readFile(join(ROOT, 'docs/rules.md'), 'utf8')).toBe(await readFile(written, 'utf8'));
  });
});

describe('The table of the law', () => {
  const said = (its: string, names: readonly string[]) => ({
    file: 'test/cap.test.ts',
    names,
    spelled: names,
    words: its,
  });
  const evidence: Evidence = {
    code: [{ file: 'core/cap.ts', names: ['R-22'], spelled: ['R-22'] }],
    tests: [said('A mandataire (R-22)', ['R-22']), said('The first (R-23)', ['R-23'])],
    scenarios: [],
    acceptance: [{ ...said('late: a late form', ['R-26']), file: 'late.yaml', codes: [] }],
  };
  const rowOfNumber = (number: string) => rowOf({ number, title: 'the cap', from: ['L73'] }, evidence);

  test('has under each rule what names it, and nothing of the others', () => {
    expect(linesOf(rowOfNumber('R-22'))).toEqual([
      'R-22  the cap  [L73]',
      '  code        core/cap.ts',
      '  tests       test/cap.test.ts: A mandataire (R-22)',
      '',
    ]);
  });

  test('takes a rule as shown by the project’s own tests and stories, not by others’', () => {
    expect(['R-22', 'R-23', 'R-24', 'R-26'].map((number) => isShown(rowOfNumber(number)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('tells a number that is no rule', () => {
    const strays = strayNames([{ number: 'R-22', title: 'the cap', from: ['L73'] }], evidence);

    expect(strays).toEqual([{ file: 'test/cap.test.ts', name: 'R-23' }]);
  });

  test('takes the ends of a range and what is between them', () => {
    expect(rulesIn('R-13 to R-16, R-19 and r-20: R-1, XR-21, R-220')).toEqual(['R-13', 'R-14', 'R-15', 'R-16', 'R-19']);
  });

  test('reads titles, their tables and comments, not what a test handles or leaves out', () => {
    const file = `
      // Why: R-01.
      describe.each([['a row (R-02)', act('R-90')]])('of %s (R-03)', () => {
        /** R-04. */
        const handled = 'R-91';
        test.skip('left out (R-92)', () => {});
        test('does (R-05)', { timeout: 1 }, () => expect(handled).toBe('R-93'));
        test(\`of \${handled} (R-06)\`, () => {});
      });`;

    expect(saidIn(file, 'made.test.ts').flatMap((words) => rulesIn(words))).toEqual([
      'R-01',
      'R-02',
      'R-03',
      'R-04',
      'R-05',
      'R-06',
    ]);
  });
});

describe('npm run law', () => {
  const story = { file: 'test/scenarios/cap.yaml', names: ['R-22'], spelled: ['R-22'], words: 'second: a second one' };
  const shownAll = {
    file: 'test/all.test.ts',
    names: RULES.map(({ number }) => number),
    spelled: [],
    words: 'all of it',
  };
  const evidence: Evidence = {
    code: [],
    tests: [shownAll],
    scenarios: [{ ...story, codes: ['cap-france'] }],
    acceptance: [],
  };

  function answerTo(words: readonly string[], its: Evidence = evidence): Answer {
    const asked = readAsked(words);
    return asked.kind === 'unknown' ? answerUnknown(asked) : answerOf(asked, its);
  }

  test('tells every rule, and counts them', () => {
    const { output, errors, status } = answerTo([]);

    expect(output.split('\n').filter((line) => line.startsWith('R-'))).toHaveLength(RULES.length);
    expect(output).toContain(`${RULES.length} rules, ${RULES.length} shown\n`);
    expect({ errors, status }).toEqual({ errors: '', status: 0 });
  });

  test('fails on a rule with neither a test nor a scenario', () => {
    const { errors, status } = answerTo(['R-22', 'R-23'], { ...evidence, tests: [] });

    expect({ errors, status }).toEqual({
      errors: 'R-23 has neither a test nor a scenario: the first established stay\n',
      status: 1,
    });
  });

  test('fails on a number that is no rule', () => {
    const stray = { file: 'core/cap.ts', names: [], spelled: ['R-30'] };

    expect(answerTo([], { ...evidence, code: [stray] })).toMatchObject({
      errors: 'core/cap.ts names R-30, which is no rule\n',
      status: 1,
    });
  });

  test('answers a document to programs', () => {
    expect(JSON.parse(answerTo(['--json', 'R-22']).output)).toMatchObject({
      schema: 'procuration.law/1',
      rules: [{ number: 'R-22', from: ['L73', 'SP'], scenarios: [{ file: story.file, words: story.words }] }],
      unshown: [],
    });
  });

  test('tells what a refusal says, and which stories expect it', () => {
    const { output } = answerTo(['cap-france']);
    const { fr, en } = codeRowOf('cap-france', evidence);

    expect(output.split('\n')).toEqual([
      'cap-france  [art. L73 of the Electoral Code]',
      `  fr          ${fr}`,
      `  en          ${en}`,
      '  scenarios   test/scenarios/cap.yaml: second: a second one',
      '',
      '',
    ]);
    expect(
      answerTo(['--codes'])
        .output.split('\n')
        .filter((line) => /^[a-z]/.test(line)),
    ).toHaveLength(Object.keys(EXAMPLES).length);
  });

  test('knows no rule that is not there', () => {
    const { errors, status } = answerTo(['R-99']);

    expect({ errors, status }).toEqual({
      errors: expect.stringContaining('R-99: neither rules nor codes of refusals'),
      status: 64,
    });
  });
});
