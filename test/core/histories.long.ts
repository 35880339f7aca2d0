import { describeHistories } from '#test/core/histories/laws.ts';

describeHistories(10_000);
