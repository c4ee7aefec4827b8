import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { at, expectRecord } from '../kernel/expect.js'
import { type CurrencyCode, readScale } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import { addMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { MAX_INSTALMENTS, readCharges, type ReadCharge } from './plan-charges.js'
import { PLAN_SCHEMA, type InstalmentPlan, type PlanCharge, type PlanInstalment } from './plan-model.js'
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
 * Reads a plan as it is, whether or not it sums, such as a draft that is still being edited. Derived figures (`number`,
 * `payable`, `chargeTotal`, `payableTotal`) are not read but computed.
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
 * Reads a plan that sums: the instalments sum to the total, their charges to the charges, due dates never go back, and
 * derived figures are equal to those that the parties agreed on.
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
      const expected = `a day not before ${writeDay(before.due)}, the due date of the previous instalment`
      refuse('date.order', at(at(place, index), 'dueDate'), expected, writeDay(due))
    }
  })
  expectStated(value as InstalmentPlan, plan, path)
  return plan
}

/** Refuses a figure that contradicts the figures it is derived from; an absent one is accepted. */
function expectStated(stated: Partial<InstalmentPlan>, plan: ReadPlan, path: string): void {
  const { total, chargeTotal, scale } = plan
  const expectAmount = (given: unknown, place: string, wanted: Minor): void => {
    if (given === undefined || readAmount(given, scale, place) === wanted) return
    refuse('input.conflict', place, `${writeMinor(wanted, scale)}, the sum of its parts`, given)
  }
  expectAmount(stated.chargeTotal, at(path, 'chargeTotal'), chargeTotal)
  expectAmount(stated.payableTotal, at(path, 'payableTotal'), addMinor(total, chargeTotal))
  const rows = Array.from(stated.instalments as readonly Partial<PlanInstalment>[])
  rows.forEach(({ number, payable }, index) => {
    const place = at(at(path, 'instalments'), index)
    if (number !== undefined && number !== index + 1) {
      refuse('input.conflict', at(place, 'number'), `${String(index + 1)}, its position in the plan`, number)
    }
    expectAmount(payable, at(place, 'payable'), (plan.instalments[index] as ReadInstalment).payable)
  })
}

/** The input for writing a plan. */
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
