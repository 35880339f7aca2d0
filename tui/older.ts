/** Whether a version (`0.1.0`) comes before another; not where one of the two is no such version. */
export function isOlder(version: string, other: string): boolean {
  const [own, theirs] = [partsOf(version), partsOf(other)];
  if (own === undefined || theirs === undefined) return false;
  const place = own.findIndex((part, index) => part !== theirs[index]);
  return place >= 0 && (own[place] ?? 0) < (theirs[place] ?? 0);
}

function partsOf(version: string): readonly number[] | undefined {
  const parts = /^(\d+)\.(\d+)\.(\d+)$/.exec(version)?.slice(1);
  return parts?.map(Number);
}
