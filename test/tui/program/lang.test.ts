import { describe, expect, test } from 'vitest';
import { langOf } from '#tui/program/lang.ts';

describe('The language', () => {
  test.each([
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'en' }, 'en'],
    [{ LANG: 'fr_FR.UTF-8' }, 'fr'],
    [{ LANG: 'de_DE.UTF-8' }, 'fr'],
    [{ LANG: 'C' }, 'fr'],
    [{ LANG: 'enm' }, 'fr'],
    [{}, 'fr'],
    [{ LC_ALL: '', LC_MESSAGES: 'en_GB', LANG: 'fr_FR' }, 'en'],
    [{ LC_ALL: 'fr_BE', LC_MESSAGES: 'en_GB', LANG: 'en_US' }, 'fr'],
  ])('of %j is %s', (environment, lang) => {
    expect(langOf(['login'], environment)).toBe(lang);
  });

  test.each([[['--lang', 'en', 'login']], [['login', '--lang=en']]])('typed comes before the locale: %j', (typed) => {
    expect(langOf(typed, { LANG: 'fr_FR.UTF-8' })).toBe('en');
  });
});
