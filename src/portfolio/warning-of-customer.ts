import { writeStatistic } from '../numbers/write-statistic.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { readScale } from '../money/currency.js'
import type { CurrencyCode } from '../money/index.js'
import { readMinor } from '../numbers/read-minor.js'
import { warningLevel, type MeasuredSignal, type WarningLevel, type WarningSignal } from '../limits/index.js'
import type { Behaviour } from '../scoring/index.js'
import type { CustomerFacts } from './control-request.js'
import type { CustomerLimit } from './control-run.js'
import type { CustomerFile } from './customer-file.js'
import type { ControlPolicy } from './policy.js'
import type { CustomerSummary } from './summarize-customers.js'

/** Judges warning signals; the rules of single customers are indexed once. */
export interface WarningDesk {
  readonly warning: (
    summary: CustomerSummary,
    behaviour: Behaviour | null,
    limit: CustomerLimit | null,
    facts: CustomerFacts | undefined,
    currency: CurrencyCode | undefined,
  ) => WarningLevel
}

/** Early warning under a policy; undefined if it has none. */
export function warningsOf(
  { warnings }: ControlPolicy,
  file: CustomerFile,
  asOf: PlainDate,
): WarningDesk | undefined {
  if (warnings === undefined) return undefined
  const { customers = [], ...general } = warnings
  const own = new Map(customers.map((row) => [row.customerId, row]))
  const kinds = new Set(
    [...general.rules, ...customers.flatMap(({ rules }) => rules)].map(({ kind }) => kind as string),
  )
  return {
    warning: (summary, behaviour, limit, facts, currency) => {
      const { customerId } = summary
      const found = signalsOf(summary, behaviour, limit, currency).filter(({ kind }) => kinds.has(kind))
      const since = file.customer(customerId)?.insolventSince
      const insolvent: WarningSignal[] = since !== undefined && since <= asOf ? [{ kind: 'insolvency' }] : []
      // Signals from the facts come first, so that an error has their index in the facts.
      const signals = [...(facts?.signals ?? []), ...found, ...insolvent]
      const rules = own.get(customerId)
      return warningLevel(
        signals,
        rules === undefined ? general : { ...general, customers: [rules] },
        customerId,
      )
    },
  }
}

/** The signals that the run has measured. If nothing is open, there are no shares. */
function signalsOf(
  summary: CustomerSummary,
  behaviour: Behaviour | null,
  limit: CustomerLimit | null,
  currency: CurrencyCode | undefined,
): { readonly kind: MeasuredSignal; readonly value: string | number }[] {
  const found: { readonly kind: MeasuredSignal; readonly value: string | number }[] = []
  const add = (kind: MeasuredSignal, value: string | number | null): void => {
    if (value !== null) found.push({ kind, value })
  }
  add('days-late', summary.daysPastDue)
  add('broken-promises', behaviour?.promises.broken ?? null)
  add('limit-use', limit?.used?.startsWith('-') === true ? null : (limit?.used ?? null))
  const balance =
    currency === undefined && summary.balances.length === 1
      ? summary.balances[0]
      : summary.balances.find((row) => row.currency === currency)
  if (balance === undefined) return found
  const scale = readScale(balance.currency, '')
  const open = BigInt(readMinor(balance.open, scale, ''))
  if (open === 0n) return found
  const shareOf = (part: string): string =>
    writeStatistic({ num: BigInt(readMinor(part, scale, '')), den: open })
  add('overdue-share', shareOf(balance.overdue))
  add('dispute-share', shareOf(balance.disputed))
  return found
}
