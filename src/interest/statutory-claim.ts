import { writeDay } from '../calendar/day-number.js'
import { readDayCount } from '../calendar/read-day-count.js'
import { refuse } from '../kernel/error.js'
import { at, expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { RateTable } from '../rates/model.js'
import { accrue } from './accrue.js'
import type { InterestSegment } from './model.js'
import type { InterestPolicy } from './policy.js'
import { readClaim, type CheckedClaim } from './read-claim.js'
import { readPolicy, readRounding } from './read-policy.js'
import { expectParties } from './regimes/excluded-parties.js'
import type { Regime, RegimeAnswer, RegimeCase } from './regimes/regime.js'
import { REGIMES, type RegimeId } from './regimes/registry.js'
import { SERIES_NAMES } from './regimes/series-names.js'
import type { RegimeFacts, StatutoryClaim, StatutoryRequest } from './statutory-model.js'
import { writeAccrual } from './write-accrual.js'

/**
 * What a statute gives a creditor who is paid late: interest with its working, the fixed compensation, the law, and
 * what is practice rather than law.
 *
 * A regime is dated data for the one engine of {@link accrueInterest}: its rate and how it is fixed, its first and last
 * day, its rests, minimum and maximum. Where the statute is silent (the day count, the rounding) the regime assumes what
 * is usual and says so in `practice`; `request.practice` changes it. Interest runs from the day after the due date
 * through `asOf`, both included. Rates come from the shipped series; a regime without one names the table to bring.
 * Whether the regime applies to the parties is for the caller to judge; facts that say it does not (a consumer, under a
 * statute for businesses; a large creditor, under one for small ones) are refused. This is not legal advice.
 *
 * @param request - The regime, its facts and the debt. `rates` may extend a shipped series, under the `id` of that
 * series; tables that other regimes read may be given too.
 * @returns The claim. The fixed compensation stands apart from the interest.
 * @throws ReceivablesError `regime.dates` where the regime is not in force; `currency.mismatch` for a currency that the
 * regime does not know; `input.missing` for a fact or a table that it needs (`facts.contractDate`,
 * `rates.rbi-bank-rate`); `input.conflict` for a party that the regime is not about (`facts.debtor.kind`); `input.unknown-key` for a table under a name that no regime reads; `rate.unknown`; otherwise as {@link accrueInterest} does.
 *
 * @example
 * ```ts
 * import { statutoryClaim } from 'receivables'
 *
 * statutoryClaim({
 *   regime: 'uk-late-payment-1998', facts: { contractDate: '2024-01-10' },
 *   principal: '5000.00', currency: 'GBP', dueDate: '2025-09-30', asOf: '2025-10-30',
 * })
 * // 5,000 × 12.25 % × 30 / 365
 * // => { rate: '0.1225', days: 30, interest: '50.34', fixedCompensation: '70.00', ... }
 * ```
 *
 * @see Late Payment of Commercial Debts (Interest) Act 1998; Directive 2011/7/EU; each regime names its own.
 */
export function statutoryClaim<Id extends keyof RegimeFacts>(request: StatutoryRequest<Id>): StatutoryClaim {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'a regime, its facts and a debt')
    const claim = readClaim(given, '', ['regime', 'facts', 'rates', 'practice'])
    const id = expectChoice(given['regime'], Object.keys(REGIMES) as RegimeId[], 'regime')
    const regime: Regime = REGIMES[id]
    checkCurrency(regime, claim)
    const asked = caseOf(claim, given['facts'], given['rates'])
    expectParties(id, regime.appliesTo, asked.facts)
    const answer = regime.answer(asked)
    const policy = withPractice(answer.policy, given['practice'])
    const plan = readPolicy(policy, answer.rates, 'policy')
    const dated: CheckedClaim = { ...claim, due: answer.due ?? claim.due }
    const accrual = writeAccrual(plan, dated, accrue(plan, dated, true), writeDay)
    return {
      regime: id,
      title: regime.title,
      appliesTo: regime.appliesTo,
      ...accrual,
      fixedCompensation: compensationOf(answer, accrual.segments, claim.scale),
      rate: accrual.segments[accrual.segments.length - 1]?.rate ?? null,
      policy,
      sources: [...regime.sources],
      practice: [...regime.practice],
      reasons: [...accrual.reasons, ...(answer.reasons ?? [])],
    }
  })
}

function checkCurrency({ currencies, title }: Regime, { currency }: CheckedClaim): void {
  if (currencies === undefined || currencies.includes(currency)) return
  refuse(
    'currency.mismatch',
    'currency',
    `${currencies.join(' or ')}, the currency of the regime (${title})`,
    currency,
  )
}

function caseOf(claim: CheckedClaim, facts: unknown, rates: unknown): RegimeCase {
  const tables = rates === undefined ? {} : expectRecord(rates, 'rates', 'rate tables by name')
  // Tables for other regimes may stand beside; a name that none reads is a misspelling, and the shipped rates would count.
  expectKeys(tables, SERIES_NAMES, 'rates')
  return {
    facts: facts === undefined ? {} : expectRecord(facts, 'facts', 'what the regime asks for'),
    due: claim.due,
    asOf: claim.asOf,
    principal: claim.principal,
    scale: claim.scale,
    table(name, shipped, what) {
      // Compiled, and so checked, when the policy is bound.
      if (Object.hasOwn(tables, name)) return tables[name] as RateTable
      return shipped === undefined
        ? refuse('input.missing', at('rates', name), `a table of ${what}`, undefined)
        : shipped()
    },
  }
}

function withPractice(policy: InterestPolicy, input: unknown): InterestPolicy {
  if (input === undefined) return policy
  const practice = expectRecord(input, 'practice', 'a day count, a rounding')
  expectKeys(practice, ['dayCount', 'rounding'], 'practice')
  const { dayCount, rounding } = practice
  return {
    ...policy,
    ...(dayCount === undefined ? {} : { dayCount: readDayCount(dayCount, 'practice.dayCount') }),
    ...(rounding === undefined ? {} : { rounding: readRounding(rounding, 'practice.rounding') }),
  }
}

/** The fixed compensation is due as soon as a day is charged on anything: who owes nothing owes no compensation. */
function compensationOf(
  { compensation }: RegimeAnswer,
  segments: readonly InterestSegment[],
  scale: number,
): string | null {
  const isCharged = segments.some(({ principal }) => /[1-9]/.test(principal))
  return compensation === undefined || !isCharged
    ? null
    : writeMinor(readMinor(compensation, scale, ''), scale)
}
