import { audit } from '#test/bench/audit.ts';
import type { Bench } from '#test/bench/bench.ts';
import { control } from '#test/bench/control.ts';
import { calls } from '#test/bench/election-call.ts';
import { fairness } from '#test/bench/fairness.ts';
import { growth } from '#test/bench/growth.ts';
import { identity } from '#test/bench/identity.ts';
import { keys } from '#test/bench/keys.ts';
import { list } from '#test/bench/list.ts';
import { live } from '#test/bench/live.ts';
import { marks } from '#test/bench/marks.ts';
import { memory } from '#test/bench/memory.ts';
import { messages } from '#test/bench/messages.ts';
import { register } from '#test/bench/register.ts';
import { roll } from '#test/bench/roll.ts';
import { search } from '#test/bench/search.ts';
import { start } from '#test/bench/start.ts';
import { statements } from '#test/bench/statements.ts';

/** The benches in their order; those that load the machine come last. */
export const BENCHES: readonly Bench[] = [
  start,
  search,
  keys,
  identity,
  control,
  memory,
  calls,
  audit,
  list,
  register,
  growth,
  messages,
  roll,
  live,
  marks,
  fairness,
  statements,
];
