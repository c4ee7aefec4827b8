import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { openCalendar } from '../calendar/open-calendar.js'
import type { ErrorCode } from '../kernel/error-code.js'
import { ReceivablesError } from '../kernel/error.js'
import { at } from '../kernel/expect.js'
import { converterOf } from '../limits/exchange-rates.js'
import type { CurrencyCode } from '../money/index.js'
import { isReceivablesError } from '../kernel/error.js'
import { compileRates } from '../rates/compiled-rates.js'
import type { ControlReferenceData } from './control-request.js'
import type { ControlPolicy } from './policy.js'

/** Something that a policy refers to and the reference data lacks. */
export interface MissingReference {
  /** The kind of data. */
  readonly kind: 'rate-table' | 'calendar' | 'exchange-rate'
  /** Its name, or the currency of an exchange rate. */
  readonly id: string
  /**
   * `absent`: it is missing; `begins-late`: it starts after the first day needed; `ends-early`: it ends before the last
   * day needed.
   */
  readonly problem: 'absent' | 'begins-late' | 'ends-early'
  /** The first day for which it is needed; null if that depends on facts that are not known yet. */
  readonly neededFrom: PlainDate | null
  /** The last day for which it is needed, included. */
  readonly neededThrough: PlainDate
  /** The path at which it belongs. */
  readonly path: string
}

/** What the facts require of the reference data. */
export interface ReferenceNeeds {
  /** The day of the run. */
  readonly day: DayNumber
  /** The currencies of open items and unapplied credits. */
  readonly currencies: readonly CurrencyCode[]
  /**
   * The first and the last day on which interest starts on an item; undefined if there is none, or it is not known yet.
   */
  readonly interest: { readonly first: DayNumber; readonly last: DayNumber } | undefined
}

/** Everything that the policy needs and the reference data lacks, in the order rates, calendars, exchange rates. */
export function missingReferences(
  policy: ControlPolicy,
  reference: ControlReferenceData,
  needs: ReferenceNeeds,
): MissingReference[] {
  return [
    ...missingRates(policy, reference, needs),
    ...missingCalendars(policy, reference, needs),
    ...missingExchange(policy, reference, needs),
  ]
}

function missingRates(
  { interest }: ControlPolicy,
  { rates = {} }: ControlReferenceData,
  { day, interest: span }: ReferenceNeeds,
): MissingReference[] {
  if (interest === undefined || !('reference' in interest.rate)) return []
  const { reference: id, fixing } = interest.rate
  // A rate that is fixed at the start is not needed for later days.
  const through = fixing === 'at-start' && span !== undefined ? span.last : day
  const missing = (problem: MissingReference['problem']): MissingReference[] => [
    {
      kind: 'rate-table',
      id,
      problem,
      neededFrom: span === undefined ? null : writeDay(span.first),
      neededThrough: writeDay(through),
      path: at('referenceData.rates', id),
    },
  ]
  if (!Object.hasOwn(rates, id) || rates[id] === undefined) return missing('absent')
  const table = compileRates(rates[id], at('referenceData.rates', id))
  if (span !== undefined && span.first < (table.from[0] as number)) return missing('begins-late')
  return table.knownThrough < through ? missing('ends-early') : []
}

function missingCalendars(
  { termsByGrade = [] }: ControlPolicy,
  { calendars = [], businessDays }: ControlReferenceData,
  { day }: ReferenceNeeds,
): MissingReference[] {
  const known = new Set(calendars.map(({ id }) => id))
  const found: MissingReference[] = []
  const add = (id: string, problem: MissingReference['problem'], path: string): void => {
    const on = writeDay(day)
    found.push({ kind: 'calendar', id, problem, neededFrom: on, neededThrough: on, path })
  }
  for (const { terms } of termsByGrade) {
    const id = typeof terms === 'string' ? undefined : terms.businessDays?.calendar
    if (id !== undefined && !known.has(id)) {
      known.add(id)
      add(id, 'absent', 'referenceData.calendars')
    }
  }
  if (businessDays === undefined) return found
  const path = 'referenceData.businessDays'
  const calendar = openCalendar(businessDays, path)
  if (day < calendar.from) add(calendar.id, 'begins-late', path)
  if (day >= calendar.to) add(calendar.id, 'ends-early', path)
  return found
}

function missingExchange(
  { limits }: ControlPolicy,
  { exchangeRates }: ControlReferenceData,
  { day, currencies }: ReferenceNeeds,
): MissingReference[] {
  if (limits === undefined) return []
  const path = 'referenceData.exchangeRates'
  const convert = converterOf(exchangeRates, path, limits.currency)
  const on =
    exchangeRates === undefined ? writeDay(day) : writeDay(readDay(exchangeRates.asOf, at(path, 'asOf')))
  return currencies
    .filter((currency) => !canConvert(() => convert(0, currency, 0, path)))
    .map((currency) => ({
      kind: 'exchange-rate',
      id: currency,
      problem: 'absent',
      neededFrom: on,
      neededThrough: on,
      path,
    }))
}

function canConvert(convert: () => unknown): boolean {
  try {
    convert()
    return true
  } catch (error) {
    if (isReceivablesError(error)) return false
    throw error
  }
}

const CODES: Readonly<
  Record<MissingReference['kind'], Readonly<Record<MissingReference['problem'], ErrorCode>>>
> = /* #__PURE__ */ Object.freeze({
  'rate-table': { absent: 'input.missing', 'begins-late': 'rate.unknown', 'ends-early': 'rate.unknown' },
  calendar: {
    absent: 'input.missing',
    'begins-late': 'calendar.not-covered',
    'ends-early': 'calendar.not-covered',
  },
  'exchange-rate': { absent: 'rate.unknown', 'begins-late': 'rate.unknown', 'ends-early': 'rate.unknown' },
})

/**
 * Throws if reference data is missing.
 *
 * @throws ReceivablesError that names everything that is missing.
 */
export function refuseMissing(missing: readonly MissingReference[]): void {
  const [first] = missing
  if (first === undefined) return
  const faults = missing.map((row) => ({ path: row.path, expected: wantedOf(row), received: row.problem }))
  throw new ReceivablesError({
    code: CODES[first.kind][first.problem],
    path: first.path,
    expected: wantedOf(first),
    received: first.problem,
    faults,
  })
}

/** Tells users of a first run where to get a rate table. */
const RATE_TABLES: Readonly<Partial<Record<MissingReference['problem'], string>>> =
  /* #__PURE__ */ Object.freeze({
    absent: ', made by rateTable or shipped, such as cnLpr1y()',
    'ends-early': ', extended by extendRateTable',
  })

function wantedOf({ kind, id, problem, neededFrom, neededThrough }: MissingReference): string {
  const days =
    neededFrom === null ? `through ${neededThrough}` : `from ${neededFrom} through ${neededThrough}`
  return `the ${kind} ${id} ${days}${kind === 'rate-table' ? (RATE_TABLES[problem] ?? '') : ''}`
}
