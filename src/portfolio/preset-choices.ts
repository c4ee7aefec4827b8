import { readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { InterestPolicy } from '../interest/index.js'
import { simpleInterest } from '../interest/regimes/regime.js'
import { expectArray, expectChoice, expectId, expectKeys, expectRecord, at } from '../kernel/expect.js'
import { refuse } from '../kernel/error.js'
import { separationOfDuties, type DutyAssignment } from '../limits/index.js'
import { provisionPresets } from '../metrics/index.js'
import type { CurrencyCode } from '../money/index.js'
import { readDecimal } from '../numbers/read-decimal.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { writeRate } from '../rates/write-rate.js'
import type { ControlPolicy, ControlRoles, CustomerLimits } from './policy.js'

/** The limits that an insurer granted for single buyers. */
export interface InsuredLimits {
  /** ISO 4217 code of the limits; exposure is measured in it. */
  readonly currency: CurrencyCode
  /** The limit of each buyer; a buyer without one has no credit. */
  readonly customers: readonly CustomerLimits[]
}

/**
 * Decisions that sources leave to the company as a single value or a short list, and from which a preset makes a
 * section.
 *
 * | choice | section | presets | what the sources say |
 * |---|---|---|---|
 * | `lateMarkup`, `lateFixing` | `interest` | `cn-domestic` | one-year loan prime rate, marked up by 30 % to 50 %: Sales Contract Interpretation (as amended on 29 December 2020), article 18(4); courts differ on whether the rate floats |
 * | `lateFixing` | `interest` | `construction` | loan prime rate of the period without a markup: Construction Contract Interpretation I (法释〔2020〕25号), article 26 |
 * | `provision` | `provision` and `aging` | `cn-domestic`, `construction` | age ladders of Chinese listed companies under CAS 22, by years from the invoice, see {@link provisionPresets} |
 * | `terms` | `termsByGrade` | all but `construction` | pages of a credit insurer: 90, 60 and 30 days by grade; or 90 days, 30 days and prepayment |
 * | `insuredLimits` | `currency` and `limits` | `exporter` | a guide on receivables: insured limits of each foreign buyer |
 * | `assignments` | `roles` | all | a Chinese collection firm's guide: sellers never receive payments; every stage has a responsible person |
 * | `reviewsFrom` | `reviews` | all | the same guide: the progress of debtors weekly, the age structure quarterly |
 */
export interface PresetChoices {
  /** The markup on the loan prime rate, from 0.3 to 0.5, within which the courts decide. */
  readonly lateMarkup?: DecimalInput
  /** `at-start`: the rate of the day after the due date applies to all days; `floating`: each day has its own rate. */
  readonly lateFixing?: 'at-start' | 'floating'
  /** The age ladder; its buckets by years from the invoice replace those of the aging. */
  readonly provision?: 'cn-age-ladder' | 'cn-300593-2024'
  /** Payment terms for the grades A, B and C. */
  readonly terms?: '90-60-30' | '90-30-prepaid'
  /** The limits of a credit insurer. */
  readonly insuredLimits?: InsuredLimits
  /** Who has which role; the roles are those of the stages, of the separation of duties, and those named here. */
  readonly assignments?: readonly DutyAssignment[]
  /** The first day of both reviews. */
  readonly reviewsFrom?: PlainDate
}

/** The name of a choice. */
export type PresetChoice = keyof PresetChoices

const TERMS = {
  '90-60-30': ['net 90', 'net 60', 'net 30'],
  '90-30-prepaid': ['net 90', 'net 30', 'CIA'],
} as const
const GRADES = ['A', 'B', 'C']

/**
 * The sections made from choices.
 *
 * @throws ReceivablesError for a choice that the preset does not have, or that is malformed.
 */
export function sectionsOf(
  value: unknown,
  taken: readonly PresetChoice[],
  { escalation }: ControlPolicy,
): Partial<ControlPolicy> {
  if (value === undefined) return {}
  const given = expectRecord(value, 'choices', 'choices of the preset')
  expectKeys(given, taken, 'choices')
  const { provision, terms, insuredLimits, assignments, reviewsFrom } = given
  return {
    ...lateInterest(given['lateMarkup'], given['lateFixing'], taken.includes('lateMarkup')),
    ...(provision === undefined ? {} : ladder(provision)),
    ...(terms === undefined ? {} : { termsByGrade: termsOf(terms) }),
    ...(insuredLimits === undefined ? {} : insured(insuredLimits)),
    ...(assignments === undefined ? {} : { roles: rolesOf(assignments, escalation) }),
    ...(reviewsFrom === undefined ? {} : { reviews: reviewsOf(reviewsFrom) }),
  }
}

/** Interest on the one-year loan prime rate, as the rules for sales without an agreed rate compute it. */
function lateInterest(markup: unknown, fixing: unknown, asksMarkup: boolean): { interest?: InterestPolicy } {
  if (markup === undefined && fixing === undefined) return {}
  return {
    interest: simpleInterest({
      reference: 'cn-lpr-1y',
      margin: '0',
      multiplier: asksMarkup ? multiplierOf(markup) : '1',
      fixing: expectChoice(fixing, ['at-start', 'floating'], 'choices.lateFixing'),
    }),
  }
}

/** 1.3 to 1.5, from a markup of 0.3 to 0.5. */
function multiplierOf(markup: unknown): string {
  const { units, scale } = readDecimal(markup, 'choices.lateMarkup')
  const one = 10n ** BigInt(scale)
  if (units * 10n < 3n * one || units * 10n > 5n * one) {
    refuse('input.range', 'choices.lateMarkup', 'a markup from 0.3 to 0.5', markup)
  }
  return writeRate(units + one, scale)
}

function ladder(value: unknown): Pick<ControlPolicy, 'aging' | 'provision'> {
  const name = expectChoice(value, ['cn-age-ladder', 'cn-300593-2024'], 'choices.provision')
  const { schedule, matrix } = provisionPresets[name]
  return { aging: schedule, provision: matrix }
}

function termsOf(value: unknown): NonNullable<ControlPolicy['termsByGrade']> {
  const name = expectChoice(value, Object.keys(TERMS) as (keyof typeof TERMS)[], 'choices.terms')
  return TERMS[name].map((terms, index) => ({ grade: GRADES[index] as string, terms }))
}

function insured(value: unknown): Pick<ControlPolicy, 'currency' | 'limits'> {
  const given = expectRecord(value, 'choices.insuredLimits', 'a currency and the limits of buyers')
  expectKeys(given, ['currency', 'customers'], 'choices.insuredLimits')
  const { currency, customers } = given as unknown as InsuredLimits
  expectArray(customers, 'choices.insuredLimits.customers', 'the limits of buyers')
  return {
    currency,
    limits: { currency, effective: { combine: 'own-first', whenNone: 'no-credit' }, customers },
  }
}

/** The roles of the stages, of the separation of duties and of the assignments, in alphabetical order. */
function rolesOf(value: unknown, { stages }: ControlPolicy['escalation']): ControlRoles {
  const path = 'choices.assignments'
  const assignments = expectArray(value, path, 'an array of role assignments') as readonly DutyAssignment[]
  const names = new Set<string>(stages.flatMap(({ role, approvedBy = role }) => [role, approvedBy]))
  for (const { roles } of separationOfDuties) for (const role of roles) names.add(role)
  for (let index = 0; index < assignments.length; index++) {
    const where = at(path, index)
    names.add(expectId(expectRecord(assignments[index], where)['role'], at(where, 'role')))
  }
  return { names: [...names].sort(), assignments, separation: separationOfDuties }
}

function reviewsOf(value: unknown): NonNullable<ControlPolicy['reviews']> {
  readDay(value, 'choices.reviewsFrom')
  const firstOn = value as PlainDate
  return [
    { id: 'progress', kind: 'debtors', firstOn, every: { days: 7 }, lastOn: null },
    { id: 'ages', kind: 'aging', firstOn, every: { months: 3 }, lastOn: null },
  ]
}
