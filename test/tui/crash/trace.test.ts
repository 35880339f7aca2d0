import { expect, test } from 'vitest';
import { tracesOf } from '#tui/crash/trace.ts';

function framesOf(...lines: readonly string[]): readonly string[] {
  const error = new Error('said');
  error.stack = ['Error: said', ...lines.map((line) => `    at ${line}`)].join('\n');
  return tracesOf(error, '/home/marie/procuration/dist')[0]?.at ?? [];
}

test('A path begins at the program or at its packages, since folders have names of people', () => {
  expect(
    framesOf(
      'runProgram (file:///home/marie/procuration/dist/chunk-A.js:10:5)',
      'async Object.run (/home/marie/procuration/node_modules/ink/build/ink.js:7:9)',
      'file:///home/marie/notes/own.js:1:2',
      'async file:///home/marie/procuration/dist/main.js:184:22',
      'node:internal/process/task_queues:105:5',
      'new Promise (<anonymous>)',
    ),
  ).toEqual([
    'runProgram (chunk-A.js:10:5)',
    'async Object.run (node_modules/ink/build/ink.js:7:9)',
    'elsewhere:1:2',
    'main.js:184:22',
    'node:internal/process/task_queues:105:5',
  ]);
});

test('A chain of causes that turns in a circle ends', () => {
  const error = new Error('first');
  error.cause = new Error('second', { cause: error });
  expect(tracesOf(error, '/')).toHaveLength(5);
});
