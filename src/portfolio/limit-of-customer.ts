import type { PlainDate } from '../calendar/plain-date.js'
import { availableLimit, effectiveLimit, type CreditExposure, type DatedLimit } from '../limits/index.js'
import type { CustomerLimit } from './control-run.js'
import type { ControlLimits, ControlPolicy } from './policy.js'

/** Finds limits; the table of customers is indexed once. */
export interface LimitDesk {
  readonly limit: (customerId: string, grade: string | null, exposure: CreditExposure) => CustomerLimit
}

/** A day before every other: the limit of a grade has no first day. */
const EVER: PlainDate = '0001-01-01'

/** The limits of a policy on a day; undefined if it has none. */
export function limitsOf({ limits }: ControlPolicy, asOf: PlainDate): LimitDesk | undefined {
  if (limits === undefined) return undefined
  const own = new Map((limits.customers ?? []).map((row) => [row.customerId, row.limits]))
  const byGrade = gradeLimits(limits)
  return {
    limit: (customerId, grade, exposure) => {
      const group = grade === null ? undefined : byGrade.get(grade)
      const { currency, effective, watchAbove } = limits
      const { limit, from, through, reasons } = effectiveLimit({
        limits: own.get(customerId) ?? [],
        ...(group === undefined ? {} : { group }),
        currency,
        asOf,
        policy: effective,
      })
      const left = availableLimit({
        exposure: exposure.exposure,
        limit,
        currency,
        ...(watchAbove === undefined ? {} : { watchAbove }),
      })
      const { available, overrun, used, status } = left
      return {
        limit,
        from: from === 'group' ? 'grade' : from,
        through,
        available,
        overrun,
        used,
        status,
        reasons,
      }
    },
  }
}

/** The limit of each grade, in the form of a group limit. */
function gradeLimits({ byGrade, currency }: ControlLimits): ReadonlyMap<string, readonly DatedLimit[]> {
  const found = new Map<string, readonly DatedLimit[]>()
  for (const { grade, limit } of byGrade ?? []) {
    const own = limit?.[currency]
    if (own !== undefined) found.set(grade, [{ from: EVER, limit: own }])
  }
  return found
}
