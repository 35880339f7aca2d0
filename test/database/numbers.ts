let last = 0;

/** A number that nobody else of this test file has. */
export function nextNumber(): number {
  last += 1;
  return last;
}

/** For the next test file of this process, which then makes the same people as it makes alone. */
export function restartNumbers(): void {
  last = 0;
}
