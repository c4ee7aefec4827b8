import { addMonthsDay } from '../calendar/date-steps.js'
import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectArray,
  expectChoice,
  expectId,
  expectKeys,
  expectRecord,
  expectText,
} from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addMinor, type Minor } from '../numbers/minor.js'
import { ROUNDING_MODES, type RoundingMode } from '../numbers/rounding-mode.js'
import { writeMinor } from '../numbers/write-minor.js'
import { feeOfDebt } from './fee-of-debt.js'
import { readFeeStep, type LateFeeStep, type ReadFeeStep } from './fee-schedule.js'

/** A debt and its schedule of late fees. */
export interface LateFeeRequest {
  /** Id of the invoice. */
  readonly id: string
  /** The amount of the debt without earlier fees: fees never bear fees. */
  readonly amount: DecimalInput
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Last day of payment in time. */
  readonly dueDate: PlainDate
  /** The day as of which fees are computed; fees due on this day are included. */
  readonly asOf: PlainDate
  /** The steps. */
  readonly steps: readonly LateFeeStep[]
  /** How a share is rounded. */
  readonly rounding: RoundingMode
  /** Ids of fees that were already charged. Default: none. */
  readonly charged?: readonly string[]
}

/** A late fee that is due. */
export interface LateFee {
  /** `<invoice>/<level>/<n>`; the same fee always has the same id. */
  readonly id: string
  /** The level of the step. */
  readonly level: string
  /** The day on which the fee became due. */
  readonly date: PlainDate
  /** The amount of the fee. */
  readonly amount: DecimalString
  /** Whether the fee was already charged. */
  readonly isCharged: boolean
}

/** The late fees of a debt. */
export interface LateFees {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** All fees due, by day, then by level. */
  readonly fees: readonly LateFee[]
  /** Total of all fees. */
  readonly total: DecimalString
  /** Total of the fees not yet charged. */
  readonly toCharge: DecimalString
}

/**
 * The late fees of a debt under a schedule: fixed, a percentage or in tiers; once or every month; each fee once.
 *
 * A fee depends only on the debt and the step, never on earlier fees, and its id never changes, so a second run on the
 * same day charges nothing twice. A fee of zero is not listed. Interest is not included: compute it with
 * `accrueInterest`.
 *
 * @param request - The debt, the steps and the ids of fees already charged.
 * @returns All fees due through `asOf`, and the total not yet charged.
 * @throws ReceivablesError `policy.invalid` for a step without tiers, tiers that do not ascend, or a tier without
 * exactly one of `fixed` and `share`; `id.duplicate` for two steps with the same level; `input.range`,
 * `amount.negative`, `input.missing`, `input.type`, `input.choice`, `input.unknown-key`, `id.invalid`,
 * `currency.unknown`, `date.invalid`, `decimal.invalid`, `amount.too-fine` for a field.
 *
 * @example
 * ```ts
 * import { lateFees } from 'receivables'
 *
 * const monthly = { level: 'admin', afterDays: 10, every: 'month', tiers: [{ fromAmount: '0', share: '0.02' }] } as const
 * const { fees, toCharge } = lateFees({
 *   id: 'F-1', amount: '500.00', currency: 'USD', dueDate: '2026-01-31', asOf: '2026-03-15',
 *   steps: [monthly], rounding: 'half-up', charged: ['F-1/admin/1'],
 * })
 * fees // => [{ id: 'F-1/admin/1', date: '2026-02-10', ... }, { id: 'F-1/admin/2', date: '2026-03-10', amount: '10.00', ... }]
 * toCharge // => '10.00'
 * ```
 *
 * @see SAP FI-AR, dunning charges by level and amount.
 */
export function lateFees(request: LateFeeRequest): LateFees {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'a debt and its schedule of fees')
    expectKeys(given, ['id', 'amount', 'currency', 'dueDate', 'asOf', 'steps', 'rounding', 'charged'], '')
    const id = expectId(given['id'], 'id')
    const scale = readScale(given['currency'], 'currency')
    const amount = readAmount(given['amount'], scale, 'amount')
    const due = readDay(given['dueDate'], 'dueDate')
    const asOf = readDay(given['asOf'], 'asOf')
    const mode = expectChoice(given['rounding'], ROUNDING_MODES, 'rounding')
    const charged = readCharged(given['charged'])
    const levels = new Set<string>()
    const fees = Array.from(expectArray(given['steps'], 'steps', 'a list of steps'), (entry, index) => {
      const path = at('steps', index)
      const step = readFeeStep(entry, path)
      if (levels.has(step.level))
        refuse('id.duplicate', at(path, 'level'), 'only one step for each level', step.level)
      levels.add(step.level)
      const fee = feeOfDebt(step.tiers, amount, scale, mode, at(path, 'tiers'))
      if (fee === 0) return []
      return datesOf(step, due, asOf).map((day, count) => {
        const feeId = `${id}/${step.level}/${String(count + 1)}`
        return { id: feeId, level: step.level, day, fee, isCharged: charged.has(feeId) }
      })
    })
      .flat()
      .sort((a, b) => a.day - b.day || (a.level < b.level ? -1 : 1))
    const sum = (list: typeof fees): string =>
      writeMinor(
        list.reduce((total: Minor, { fee }) => addMinor(total, fee), 0),
        scale,
      )
    return {
      currency: request.currency,
      fees: fees.map(({ day, fee, ...rest }) => ({
        id: rest.id,
        level: rest.level,
        date: writeDay(day),
        amount: writeMinor(fee, scale),
        isCharged: rest.isCharged,
      })),
      total: sum(fees),
      toCharge: sum(fees.filter(({ isCharged }) => !isCharged)),
    }
  })
}

/**
 * Reads the ids of fees already charged. A value that is not text would match no fee, and the fee would be charged
 * twice.
 */
function readCharged(input: unknown): ReadonlySet<string> {
  if (input === undefined) return new Set()
  return new Set(
    Array.from(expectArray(input, 'charged', 'an array of fee ids'), (id, index) =>
      expectText(id, at('charged', index), 'the id of a fee'),
    ),
  )
}

function datesOf(step: ReadFeeStep, due: DayNumber, asOf: DayNumber): DayNumber[] {
  const first = due + step.afterDays
  const limit = step.isMonthly ? step.maximum : 1
  const days: DayNumber[] = []
  for (let day = first; day <= asOf && days.length < limit; day = addMonthsDay(first, days.length, 'clamp'))
    days.push(day)
  return days
}
