import { fc } from '@fast-check/vitest'

/**
 * The runs of a law that is given another number than most: so many in full, and of them the same part as of every other
 * law where `FC_RUNS` asks for fewer or more than a hundred.
 */
export const runs = (full: number): number =>
  Math.ceil((full * (fc.readConfigureGlobal().numRuns ?? 100)) / 100)
