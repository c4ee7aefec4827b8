import { fc } from '@fast-check/vitest'
import type { AgingSchedule } from '../../src/aging/index.js'

/** Schedules of every kind. A bucket of no day is refused, so an excluded edge of 1 is left out. */
export const schedules: fc.Arbitrary<AgingSchedule> = fc
  .record({
    basis: fc.constantFrom('due-date', 'invoice-date'),
    edges: fc.uniqueArray(fc.integer({ min: 2, max: 40 }), { minLength: 1, maxLength: 5 }),
    edge: fc.constantFrom('included', 'excluded', undefined),
    dueToday: fc.constantFrom('current', 'first-bucket', undefined),
    unit: fc.constantFrom('day', 'week', 'month', 'calendar-month', 'year', undefined),
  })
  .map(({ basis, edges, edge, dueToday, unit }) => ({
    basis,
    bucketEdges: edges.sort((a, b) => a - b),
    ...(edge === undefined ? {} : { edge }),
    ...(dueToday === undefined || basis === 'invoice-date' ? {} : { dueToday }),
    ...(unit === undefined ? {} : { unit }),
  }))
