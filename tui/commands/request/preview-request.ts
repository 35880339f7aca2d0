import type { Refusal } from '#core/model/refusal.ts';
import type { Client } from '#tui/answers.ts';
import type { Submission } from '#tui/commands/request/submission.ts';

/** The reasons for which the server would refuse the request of the elector who is signed in. */
export async function previewRefusals(
  submission: Submission,
  client: Client,
  isOnline: boolean,
): Promise<readonly Refusal[]> {
  await client.request.mine.query({});
  if (submission.kind === 'revocation') return [];
  const { mandataire, validity, link } = submission;
  const { reasons, counter = [] } = await client.procuration.explain.query({ mandataire, validity, link });
  return isOnline ? [...reasons, ...counter] : reasons;
}
