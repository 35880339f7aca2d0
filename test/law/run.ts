import { answerOf, answerUnknown, readAsked } from '#test/law/answer.ts';
import { readEvidence } from '#test/law/evidence.ts';

const asked = readAsked(process.argv.slice(2));
const { output, errors, status } =
  asked.kind === 'unknown' ? answerUnknown(asked) : answerOf(asked, await readEvidence());
process.stdout.write(output);
process.stderr.write(errors);
process.exitCode = status;
