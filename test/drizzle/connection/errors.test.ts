import { expect, test } from 'vitest';
import { faultOf } from '#drizzle/connection/errors.ts';

test('The log of an error has its code, the driver’s behind the library’s, and no message', () => {
  const driver = Object.assign(new Error('connect to secret@host'), { code: 'ECONNREFUSED' });
  expect(faultOf(new Error('Failed query: select 1 params: x', { cause: driver }))).toEqual({
    error: 'Error',
    code: 'ECONNREFUSED',
  });
  expect(faultOf('gone')).toEqual({ error: 'string', code: undefined });
});
