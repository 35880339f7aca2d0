import { describeHistories } from '#test/core/histories/laws.ts';

describeHistories(1_000);
