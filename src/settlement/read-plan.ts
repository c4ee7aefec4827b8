import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { at, expectRecord } from '../kernel/expect.js'
import { type CurrencyCode, readScale } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import { addMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { MAX_INSTALMENTS, readCharges, type ReadCharge } from './plan-charges.js'
import { PLAN_SCHEMA, type InstalmentPlan, type PlanCharge } from './plan-model.js'
import { readList } from './read-list.js'
import { readPositive } from './read-value.js'

/** An instalment, read. */
export interface ReadInstalment {
  readonly due: DayNumber
  readonly amount: Minor
  readonly charge: Minor
  readonly payable: Minor
}

/** A plan, read. */
export interface ReadPlan {
  readonly currency: CurrencyCode
  readonly scale: number
  readonly total: Minor
  readonly charges: readonly ReadCharge[]
  readonly chargeTotal: Minor
  readonly instalments: readonly ReadInstalment[]
}

/** The sum of amounts. */
export const sumOf = (amounts: readonly Minor[]): Minor => amounts.reduce<Minor>(addMinor, 0)

/**
 * Reads a plan as it stands, whether or not it adds up. Figures that follow from others (`number`, `payable`,
 * `payableTotal`) are not read but found anew, so that a row altered by hand cannot contradict itself.
 *
 * @throws ReceivablesError naming the faulty field.
 */
export function readPlan(value: unknown, path: string): ReadPlan {
  const plan = expectRecord(value, path, 'an instalment plan')
  if (plan['schema'] !== PLAN_SCHEMA) {
    const code = plan['schema'] === undefined ? 'input.missing' : 'input.choice'
    refuse(code, at(path, 'schema'), `'${PLAN_SCHEMA}'`, plan['schema'])
  }
  const currency = plan['currency'] as string
  const scale = readScale(currency, at(path, 'currency'))
  const charges = readCharges(plan['charges'], scale, at(path, 'charges'))
  return {
    currency,
    scale,
    total: readPositive(plan['total'], scale, at(path, 'total')),
    charges,
    chargeTotal: sumOf(charges.map(({ amount }) => amount)),
    instalments: readInstalments(plan['instalments'], scale, at(path, 'instalments')),
  }
}

function readInstalments(value: unknown, scale: number, path: string): ReadInstalment[] {
  const what = 'an instalment with its due date, amount and charge'
  const rows = readList(
    value,
    path,
    what,
    (row, place): ReadInstalment => {
      const amount = readAmount(row['amount'], scale, at(place, 'amount'))
      const charge = row['charge'] === undefined ? 0 : readAmount(row['charge'], scale, at(place, 'charge'))
      const due = readDay(row['dueDate'], at(place, 'dueDate'))
      return { due, amount, charge, payable: addMinor(amount, charge) }
    },
    MAX_INSTALMENTS,
  )
  return rows.length === 0 ? refuse('input.range', path, 'at least one instalment', value) : rows
}

/**
 * Reads a plan that adds up: instalments sum to the total, their charges to the charges, due dates never go back.
 *
 * @throws ReceivablesError as {@link readPlan}; `input.conflict` for a plan that does not sum, `date.order`.
 */
export function readSoundPlan(value: unknown, path: string): ReadPlan {
  const plan = readPlan(value, path)
  const { instalments, scale, currency } = plan
  const place = at(path, 'instalments')
  const expectSum = (what: string, amounts: readonly Minor[], wanted: Minor): void => {
    const sum = sumOf(amounts)
    if (sum === wanted) return
    const expected = `instalments whose ${what} sum to ${writeMinor(wanted, scale)} ${currency}`
    refuse('input.conflict', place, expected, writeMinor(sum, scale))
  }
  expectSum(
    'amounts',
    instalments.map(({ amount }) => amount),
    plan.total,
  )
  expectSum(
    'charges',
    instalments.map(({ charge }) => charge),
    plan.chargeTotal,
  )
  instalments.forEach(({ due }, index) => {
    const before = instalments[index - 1]
    if (before !== undefined && due < before.due) {
      const expected = `a day not before ${writeDay(before.due)}, on which the instalment before it is due`
      refuse('date.order', at(at(place, index), 'dueDate'), expected, writeDay(due))
    }
  })
  return plan
}

/** What a plan is written from. */
export interface PlanToWrite {
  readonly currency: CurrencyCode
  readonly scale: number
  readonly total: Minor
  readonly rows: readonly { readonly dueDate: PlainDate; readonly amount: Minor; readonly charge: Minor }[]
  readonly charges: readonly PlanCharge[]
}

/** Writes a plan. */
export function writePlan({ currency, scale, total, rows, charges }: PlanToWrite): InstalmentPlan {
  const chargeTotal = sumOf(rows.map(({ charge }) => charge))
  return {
    schema: PLAN_SCHEMA,
    currency,
    total: writeMinor(total, scale),
    charges,
    chargeTotal: writeMinor(chargeTotal, scale),
    payableTotal: writeMinor(addMinor(total, chargeTotal), scale),
    instalments: rows.map(({ dueDate, amount, charge }, index) => ({
      number: index + 1,
      dueDate,
      amount: writeMinor(amount, scale),
      charge: writeMinor(charge, scale),
      payable: writeMinor(addMinor(amount, charge), scale),
    })),
  }
}
