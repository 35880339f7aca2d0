import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type CollectGarbage = (options: { readonly type: 'major'; readonly flavor: 'last-resort' }) => void;

/**
 * Gives back the memory that a piece of work has used, a hundred megabytes or more: V8 would keep it for
 * later.
 */
export function releaseMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect: CollectGarbage = runInNewContext('gc');
  collect({ type: 'major', flavor: 'last-resort' });
}
