let last = 0;

/** A number unused by the people of this test file. */
export function nextNumber(): number {
  last += 1;
  return last;
}

/**
 * Restarts the numbers for the next test file of this process, so that its people are those of a run alone.
 */
export function restartNumbers(): void {
  last = 0;
}
