import { TRPCClientError } from '@trpc/client';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';

const sending = { lang: 'fr', key: 'the-key' } as const;
const lost = () => TRPCClientError.from(new TypeError('fetch failed'));
const answered = (data: object) => TRPCClientError.from({ error: { message: '', code: -32000, data } });
const busy = () => answered({ httpStatus: 503 });
const withoutDatabase = () => answered({ httpStatus: 503, isDatabaseAway: true });
const refused = () => answered({ httpStatus: 422, refusals: [{ code: 'self' }] });
const refusedConnection = () => {
  const cause = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  return TRPCClientError.from(new TypeError('fetch failed', { cause }));
};

beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

describe('An act whose answer was lost', () => {
  test('is sent again until it is answered', async () => {
    const act = vi.fn().mockRejectedValueOnce(lost()).mockResolvedValue('recorded');

    expect(await sendUntilAnswered(act, sending)).toBe('recorded');
    expect(act).toHaveBeenCalledTimes(2);
    expect(process.stderr.write).toHaveBeenCalledWith(expect.stringContaining('Rien n’est confirmé'));
  });

  test('goes on through a server that starts again', async () => {
    const act = vi
      .fn()
      .mockRejectedValueOnce(lost())
      .mockRejectedValueOnce(refusedConnection())
      .mockResolvedValue('recorded');
    expect(await sendUntilAnswered(act, sending)).toBe('recorded');
  });

  test.each([
    ['lost', lost, 69],
    ['busy', busy, 75],
    ['without its database', withoutDatabase, 75],
  ])('is given up in the end (%s), with its key to go on', async (_, failure, code) => {
    const late = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(late.signal);
    const act = vi.fn().mockImplementation(() => {
      late.abort();
      return Promise.reject(failure());
    });

    await expect(sendUntilAnswered(act, sending)).rejects.toMatchObject({
      code,
      message: expect.stringContaining('--key the-key'),
    });
  });

  test('is not sent again once a rule has refused it', async () => {
    const act = vi.fn().mockRejectedValueOnce(lost()).mockRejectedValue(refused());
    await expect(sendUntilAnswered(act, sending)).rejects.toThrow(TRPCClientError);
    expect(act).toHaveBeenCalledTimes(2);
  });
});

test('An act is not sent again when no server listens: nothing was sent', async () => {
  const act = vi.fn().mockImplementation(() => Promise.reject(refusedConnection()));

  await expect(sendUntilAnswered(act, sending)).rejects.not.toBeInstanceOf(ExitEarly);
  expect(act).toHaveBeenCalledTimes(1);
});
