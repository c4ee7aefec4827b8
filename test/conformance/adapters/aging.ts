import { isDeepStrictEqual } from 'node:util'
import { agingPresets, agingReport, classifyAging, type AgingPresetName } from '../../../src/aging/index.js'
import { daysPastDue } from '../../../src/calendar/index.js'
import type { Adapters } from './adapter.js'

interface Movement {
  readonly date: string
  readonly amount: string
}

/** The total of the report of each day on which something moved. */
function runningTotals({
  movements,
  currency,
  ...request
}: {
  movements: Movement[]
  currency: string
}): unknown {
  const row = ({ date, amount }: Movement) => ({
    id: date,
    customerId: 'C-1',
    currency,
    amount: amount.replace('-', ''),
  })
  const negative = ({ amount }: Movement): boolean => amount.startsWith('-')
  return movements.map(({ date: asOf }) => {
    const report = agingReport({
      invoices: movements
        .filter((movement) => !negative(movement))
        .map((movement) => ({ ...row(movement), issueDate: movement.date, dueDate: movement.date })),
      creditNotes: movements.filter(negative).map((movement) => ({ ...row(movement), date: movement.date })),
      asOf,
      ...(request as unknown as { basis: 'due-date'; bucketEdges: number[] }),
    })
    return report.currencies[0]?.total
  })
}

export const adapters: Adapters = {
  classifyAging: ({ daysPastDue: days, preset, schedule, asOf }) => {
    if (preset !== undefined && !isDeepStrictEqual(agingPresets[preset as AgingPresetName], schedule))
      throw new Error(`the preset ${String(preset)} is another schedule`)
    return Array.isArray(days)
      ? days.map((age: number) => classifyAging(age, schedule, asOf))
      : classifyAging(days, schedule, asOf)
  },
  agingReport: (input) => (input.movements === undefined ? agingReport(input) : runningTotals(input)),
  daysPastDue: ({ dueDate, asOf }) => daysPastDue(dueDate, asOf),
}
