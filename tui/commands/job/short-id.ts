/** Signs of an id that begins with its instant: no other job has them, since one runs at a time. */
const SHORT = 13;

/** The beginning of a job's id, by which people find it again. */
export function shortId({ id }: { readonly id: string }): string {
  return id.slice(0, SHORT);
}
