import { expect, test } from 'vitest';
import { faultOf, isDatabaseAway, isUnavailable } from '#drizzle/connection/errors.ts';

const failed = (code: string) =>
  new Error('Failed query: select 1 params: x', { cause: Object.assign(new Error('to secret@host'), { code }) });

test('The log of an error has its code, the driver’s behind the library’s, the reason of that code, and no message', () => {
  expect(faultOf(failed('ECONNREFUSED'))).toEqual({
    error: 'no database listens at the address',
    code: 'ECONNREFUSED',
  });
  expect(faultOf(failed('53100'))).toMatchObject({ error: expect.stringContaining('no room'), code: '53100' });
  expect(faultOf(failed('22P02'))).toEqual({ error: 'Error', code: '22P02' });
  expect(faultOf('gone')).toEqual({ error: 'string', code: undefined });
});

test('A database is away when it cannot be asked, not when it is at work for too long or full', () => {
  for (const code of ['ECONNREFUSED', 'CONNECT_TIMEOUT', '57P01', '57P03']) {
    expect(isDatabaseAway(failed(code))).toBe(true);
    expect(isUnavailable(failed(code))).toBe(true);
  }
  for (const code of ['55P03', '57014', '53100']) {
    expect(isDatabaseAway(failed(code))).toBe(false);
    expect(isUnavailable(failed(code))).toBe(true);
  }
  expect(isUnavailable(failed('23505'))).toBe(false);
});
