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
import { optionalDay, type Regime, type RegimeAnswer, type RegimeCase } from './regimes/regime.js'
import { REGIMES, type RegimeId } from './regimes/registry.js'
import { SERIES_NAMES } from './regimes/series-names.js'
import type { RegimeFacts, StatutoryClaim, StatutoryRequest } from './statutory-model.js'
import { writeAccrual } from './write-accrual.js'

/**
 * The claim that a statute gives a creditor who is paid late: interest with its calculation, the fixed compensation,
 * the law, and what is practice and not law.
 *
 * A regime is dated data for the engine of {@link accrueInterest}: the rate and how it is fixed, the first and last
 * day, rests, minimum and maximum. If the statute is silent (day count, rounding), the regime assumes the usual
 * practice and says so in `practice`; `request.practice` overrides it. Interest runs from the day after the due date
 * through `asOf`, both included. Rates come from the shipped series; a regime without one requires a table from the
 * caller. The caller must check whether the regime applies to the parties; facts that show that it does not (a
 * consumer, under a statute for businesses; a large creditor, under a statute for small ones) are refused. This is not
 * legal advice.
 *
 * @param request - The regime, its facts and the debt. `rates` may extend a shipped series, under the `id` of that
 * series; tables for other regimes may be given too.
 * @returns The claim. The fixed compensation is separate from the interest.
 * @throws ReceivablesError `regime.dates` if the regime is not in force; `currency.mismatch` for a currency that the
 * regime does not support; `input.missing` for a required fact or table (`facts.contractDate`, `rates.rbi-bank-rate`);
 * `input.conflict` for a party to which the regime does not apply (`facts.debtor.kind`) or a claim that it does not
 * give (`facts.earlierRulesAsked`); `date.order` for a contract in China after the due date; `input.unknown-key` for a
 * table under a name that no regime reads; `rate.unknown`; otherwise the codes of {@link accrueInterest}.
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
  // Tables for other regimes are allowed. A name that no regime reads is a misspelling: the shipped rates would be used
  // instead.
  expectKeys(tables, SERIES_NAMES, 'rates')
  const told = facts === undefined ? {} : expectRecord(facts, 'facts', 'the facts of the regime')
  // A fact of every regime: if malformed it is refused even if the regime does not use it.
  optionalDay(told, 'contractDate')
  return {
    facts: told,
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

/**
 * The fixed compensation is due as soon as an amount bears interest for a day: a debtor who owes nothing owes no
 * compensation.
 */
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
