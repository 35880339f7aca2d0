import { test } from 'vitest';
import { killWhileVoting } from '#test/crash/kill-while-voting.ts';

test('A server killed while 200 people vote keeps each answered mark, once, and makes the others when they are sent again', async () => {
  await killWhileVoting('postgres', [90]);
});
