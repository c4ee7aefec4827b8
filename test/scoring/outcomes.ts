import { fc } from '@fast-check/vitest'

/** Scored outcomes with many ties. */
export const outcomes = fc.array(
  fc.record({
    score: fc.integer({ min: -5, max: 5 }),
    bad: fc.boolean(),
    count: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 25 },
)

/** Outcomes of which some are good and some are bad. */
export const bothKinds = outcomes.filter(
  (rows) => rows.some(({ bad }) => bad) && rows.some(({ bad }) => !bad),
)

/** One row for each case. */
export const spread = (rows: readonly { score: number; bad: boolean; count: number }[]) =>
  rows.flatMap(({ score, bad, count }) => Array.from({ length: count }, () => ({ score, bad })))
