import { test } from 'vitest';
import { killWhileVoting } from '#test/crash/kill-while-voting.ts';

test('A server killed while 200 people vote keeps each mark it answered, makes none twice, and the others when they are sent again', async () => {
  await killWhileVoting('postgres', [90]);
});
