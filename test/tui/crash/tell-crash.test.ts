import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tellCrash } from '#tui/crash/tell-crash.ts';

const NOWHERE = join(tmpdir(), 'procuration-none', '\0');

describe('Where no report can be written', () => {
  test.each([
    ['fr', 'transmettez ces lignes'],
    ['en', 'send these lines'],
  ] as const)('the person is told in %s, and has what it would have said', (lang, toDo) => {
    const running = { version: '1.2.3', command: undefined, program: '/', now: () => new Date(0) };
    const { id, sentence } = tellCrash(new RangeError('Marie'), { ...running, stateFolder: NOWHERE, lang });

    expect(sentence).toContain(id);
    expect(sentence).toContain(toDo);
    expect(sentence).toMatch(/\nRangeError\n {2}/);
    expect(sentence).not.toContain('Marie');
  });
});
