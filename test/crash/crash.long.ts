import { test } from 'vitest';
import { killWhileVoting } from '#test/crash/kill-while-voting.ts';
import { ENGINES } from '#test/database/open.ts';

test.each(ENGINES)(
  'A server on %s killed five times while 200 people vote loses no mark and makes none twice',
  async (engine) => {
    await killWhileVoting(engine, [20, 60, 100, 140, 180]);
  },
);
