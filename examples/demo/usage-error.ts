/** What the person who started the demo must change; shown without a stack, with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
