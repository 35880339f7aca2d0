// An elector's front end in its least form: asks for a procuration, reads the request, asks to revoke.
//   PROCURATION_TOKEN=… node examples/elector.mjs http://127.0.0.1:4100 104729301 1991-05-17 2027-06-30
import { randomUUID } from 'node:crypto';

const [url, nne, born, until] = process.argv.slice(2);
const token = process.env.PROCURATION_TOKEN;
if (!(url && nne && born && until && token)) {
  console.error('usage: PROCURATION_TOKEN=… node examples/elector.mjs URL NNE BORN UNTIL');
  process.exit(64);
}

/** Calls a procedure: each is a POST, with plain JSON. A lost answer is asked for again, with the same key. */
async function call(procedure, input, tries = 3) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const sent = { method: 'POST', headers, body: JSON.stringify(input) };
  const answer = await fetch(`${url}/trpc/${procedure}`, sent).catch((error) => {
    if (tries > 1) return undefined;
    throw error;
  });
  if (answer === undefined || (answer.status === 503 && tries > 1)) return call(procedure, input, tries - 1);
  const { result, error } = await answer.json();
  if (error) throw Object.assign(new Error(procedure), { status: answer.status, refusals: error.json.data.refusals });
  return result.data.json;
}

const email = process.env.PROCURATION_EMAIL;
try {
  const mandataire = { nne, born };
  const validity = { kind: 'period', until };
  const asked = await call('request.submit', {
    key: randomUUID(),
    kind: 'procuration',
    mandataire,
    validity,
    link: 'none',
    email,
  });
  console.log(`requested ${asked.reference}, to be presented by ${asked.lastDay}`);

  const { requests } = await call('request.mine', {});
  const read = requests.find(({ reference }) => reference === asked.reference);
  console.log(`read ${read.reference}: ${read.status}`);

  const revoked = await call('request.submit', { key: randomUUID(), kind: 'revocation' });
  console.log(`revocation ${revoked.reference}, to be presented by ${revoked.lastDay}`);
} catch (error) {
  const codes = (error.refusals ?? []).map(({ code }) => code).join(', ');
  console.error(`${error.message}: ${codes || error.status || error.cause?.code}`);
  process.exitCode = 1;
}
