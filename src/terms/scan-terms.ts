import type { DateStep } from './model.js'
import { scanPortion, writeScanned } from './portion.js'
import { DUE_BASELINES, MAX_STEP_DAYS } from './prepare-rule.js'
import type { PreparedDiscount, PreparedRule, PreparedTerms } from './prepared-terms.js'

/** The number of fields of an object, including inherited fields; creates no object. */
function countFields(value: object): number {
  let count = 0
  // oxlint-disable-next-line no-unused-vars -- only how many there are matters
  for (const _ in value) count++
  return count
}

const isObject = (value: unknown, fields: number): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && countFields(value) === fields

/** Reads steps that only count days. */
function scanSteps(value: unknown): readonly DateStep[] | undefined {
  if (!Array.isArray(value) || value.length !== 1) return undefined
  const step: unknown = value[0]
  if (!isObject(step, 2) || step['kind'] !== 'add-days') return undefined
  const { days } = step
  if (typeof days !== 'number' || !Number.isInteger(days) || days > MAX_STEP_DAYS || days < -MAX_STEP_DAYS) {
    return undefined
  }
  return [{ kind: 'add-days', days }]
}

function scanRule(value: unknown): PreparedRule | undefined {
  if (!isObject(value, 2)) return undefined
  const baseline = DUE_BASELINES.find((name) => name === value['baseline'])
  const steps = scanSteps(value['steps'])
  return baseline === undefined || steps === undefined ? undefined : { baseline, steps }
}

function scanDiscounts(value: unknown, { baseline }: PreparedRule): PreparedDiscount[] | undefined {
  if (!Array.isArray(value)) return undefined
  const discounts: PreparedDiscount[] = []
  for (const discount of value as readonly unknown[]) {
    if (!isObject(discount, 2)) return undefined
    const { rate } = discount
    if (typeof rate !== 'string') return undefined
    const portion = scanPortion(rate)
    const steps = scanSteps(discount['steps'])
    if (portion === undefined || steps === undefined) return undefined
    discounts.push({
      rate: writeScanned(rate, portion),
      portion,
      baseline,
      steps,
      isBesideDue: true,
      isOwn: false,
    })
  }
  return discounts
}

/**
 * The fast reader for the most common terms: one instalment that counts days, with discounts that count days. It does
 * not throw for such plain data; for anything else it returns undefined, and the full reader reads or refuses it.
 */
export function scanTerms(terms: unknown): PreparedTerms | undefined {
  if (!isObject(terms, 2) || terms['schema'] !== 'receivables/terms@1') return undefined
  const lines = terms['instalments']
  if (!Array.isArray(lines) || lines.length !== 1) return undefined
  const line: unknown = lines[0]
  if (!isObject(line, 3)) return undefined
  const { part } = line
  if (!isObject(part, 1) || part['kind'] !== 'remainder') return undefined
  const due = scanRule(line['due'])
  if (due === undefined) return undefined
  const discounts = scanDiscounts(line['discounts'], due)
  if (discounts === undefined) return undefined
  return {
    lines: [
      {
        kind: 'remainder',
        portion: { num: 1, den: 1 },
        amounts: undefined,
        due,
        discounts,
        roundTo: undefined,
      },
    ],
    sequential: false,
    businessDays: undefined,
    closedPeriods: [],
    needsCalendar: false,
  }
}
