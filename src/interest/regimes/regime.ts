import { readDay, writeDay, type DayNumber } from '../../calendar/day-number.js'
import type { DayCount } from '../../calendar/day-count-convention.js'
import { refuse } from '../../kernel/error.js'
import { at, expectChoice, expectRecord, type UnknownRecord } from '../../kernel/expect.js'
import type { Reason } from '../../kernel/reason.js'
import type { Minor } from '../../numbers/minor.js'
import type { RateTable } from '../../rates/model.js'
import type { InterestPolicy, InterestRate } from '../policy.js'
import type { RegimeReasonCode } from '../reasons.js'
import type { SeriesName } from './series-names.js'

/** The case for which a regime is evaluated. */
export interface RegimeCase {
  readonly facts: UnknownRecord
  readonly due: DayNumber
  readonly asOf: DayNumber
  readonly principal: Minor
  readonly scale: number
  /** The rate table of a name: the caller's, otherwise the shipped one. */
  readonly table: (name: SeriesName, shipped: (() => RateTable) | undefined, what: string) => RateTable
}

/** The result of a regime: a policy for the interest engine, and what the statute gives in addition to interest. */
export interface RegimeAnswer {
  readonly policy: InterestPolicy
  readonly rates?: Readonly<Record<string, RateTable>>
  /** The last day of payment in time, if the statute defines its own. */
  readonly due?: DayNumber
  /** The fixed compensation, in the currency of the debt. */
  readonly compensation?: string
  readonly reasons?: readonly Reason<RegimeReasonCode>[]
}

/** A statutory regime: dated data, and the parameters for the interest engine. */
export interface Regime {
  readonly title: string
  readonly appliesTo: string
  /** The currencies that it supports. Default: all. */
  readonly currencies?: readonly string[]
  readonly sources: readonly string[]
  /** Points on which the statute is silent and the usual practice is assumed. */
  readonly practice: readonly string[]
  readonly answer: (asked: RegimeCase) => RegimeAnswer
}

const NO_BASIS = 'the statute specifies no day count: actual days over a year of 365 days'
const NO_ROUNDING = 'the statute specifies no rounding: rounded once, half up'

/** The points on which no statute says anything. */
export const SILENT: readonly string[] = [NO_BASIS, NO_ROUNDING]
/** The same, if the statute defines the day count. */
export const SILENT_ON_ROUNDING: readonly string[] = [NO_ROUNDING]

/** Simple interest from the day after the due date through the day of payment. */
export function simpleInterest(
  rate: InterestRate,
  more: Partial<InterestPolicy> & { readonly dayCount?: DayCount } = {},
): InterestPolicy {
  return {
    rate,
    dayCount: 'ACT/365F',
    accrualStart: 'day-after-due',
    lastDay: 'included',
    compounding: 'none',
    rounding: { scope: 'once', mode: 'half-up' },
    allocation: ['costs', 'interest', 'principal'],
    ...more,
  }
}

/** Reads a day from the facts. @throws ReceivablesError `input.missing` or `date.invalid`. */
export const factDay = (facts: UnknownRecord, name: string): DayNumber =>
  readDay(facts[name], at('facts', name))

/** The same; undefined if it is not given. */
export const optionalDay = (facts: UnknownRecord, name: string): DayNumber | undefined =>
  facts[name] === undefined ? undefined : factDay(facts, name)

/**
 * Reads a fact about a party: as a field of its own, such as `supplierSize`, or as a field of the party, such as
 * `creditor.size`. Undefined if neither is given; if both are given, they must be equal.
 *
 * @throws ReceivablesError `input.type`, `input.choice` or `input.conflict`.
 */
export function partyFact<Choice extends string>(
  facts: UnknownRecord,
  name: string,
  [party, field]: readonly ['creditor' | 'debtor', string],
  choices: readonly Choice[],
): Choice | undefined {
  const read = (value: unknown, path: string): Choice | undefined =>
    value === undefined ? undefined : expectChoice(value, choices, path)
  const path = at(at('facts', party), field)
  const whole = facts[party] === undefined ? {} : expectRecord(facts[party], at('facts', party), 'a party')
  const [flat, within] = [read(facts[name], at('facts', name)), read(whole[field], path)]
  if (flat !== undefined && within !== undefined && flat !== within)
    refuse('input.conflict', path, `'${flat}', as in facts.${name}`, within)
  return flat ?? within
}

/**
 * Requires a day on which the regime is in force: from `from` to `to`, both included.
 *
 * @throws ReceivablesError `regime.dates`.
 */
export function expectInForce(day: DayNumber, path: string, what: string, from: string, to?: string): void {
  if (isFrom(day, from) && (to === undefined || !isFrom(day - 1, to))) return
  refuse(
    'regime.dates',
    path,
    `${what} ${to === undefined ? `on or after ${from}` : `from ${from} to ${to}`}`,
    writeDay(day),
  )
}

/**
 * Requires a contract dated on a day on which the regime is in force, if the facts give the day.
 *
 * @throws ReceivablesError `regime.dates` or `date.invalid`.
 */
export function expectContract({ facts }: RegimeCase, from: string): void {
  const contract = optionalDay(facts, 'contractDate')
  if (contract !== undefined) expectInForce(contract, 'facts.contractDate', 'a contract', from)
}

/**
 * Requires a contract dated on or before the due date, if the facts give the day: with a mistyped date the rate of
 * another day would be used.
 *
 * @throws ReceivablesError `date.order` or `date.invalid`.
 */
export function expectBeforeDue({ facts, due }: RegimeCase): void {
  const contract = optionalDay(facts, 'contractDate')
  if (contract !== undefined && contract > due)
    refuse(
      'date.order',
      'facts.contractDate',
      `a day not after the due date, ${writeDay(due)}`,
      writeDay(contract),
    )
}

/** Whether a day is on or after a date of the law. */
export const isFrom = (day: DayNumber, date: string): boolean => day >= readDay(date, '')

/**
 * Whether a rule for contracts from a date on applies to a debt. The day of the contract decides if the facts give it;
 * otherwise the first charged day, since a contract is not later than that.
 */
export const isContractFrom = ({ facts, due }: RegimeCase, date: string): boolean =>
  isFrom(optionalDay(facts, 'contractDate') ?? due + 1, date)
