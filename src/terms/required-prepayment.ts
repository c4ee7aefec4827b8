import { isReceivablesError, refuse } from '../kernel/error.js'
import { at, expectKeys, expectRecord, expectText, type UnknownRecord } from '../kernel/expect.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { subtractMinor } from '../numbers/minor.js'
import { readDecimal } from '../numbers/read-decimal.js'
import { writeMinor } from '../numbers/write-minor.js'
import { portionOf, readPortion, writePortion, type Portion } from './portion.js'
import type { TermsReason } from './reasons.js'

/** The part of an order that must be paid before delivery; shares are fractions from 0 to 1. */
export interface PrepaymentPolicy {
  /** The share for each industry that the seller serves. */
  readonly byIndustry?: Readonly<Record<string, DecimalInput>>
  /** The share for each credit grade. */
  readonly byGrade?: Readonly<Record<string, DecimalInput>>
}

/** The input of {@link requiredPrepayment}. */
export interface PrepaymentRequest {
  /** The amount of the order. */
  readonly amount: DecimalInput
  /** The currency of the order. */
  readonly currency: CurrencyCode
  /** The industry of the order; required if the policy has rules by industry. */
  readonly industry?: string
  /** The credit grade of the customer; required if the policy has rules by grade. */
  readonly grade?: string
  /** The seller's rules. */
  readonly policy: PrepaymentPolicy
}

/** An order split into the part paid before delivery and the part sold on credit. */
export interface RequiredPrepayment {
  /** The amount that must be received before delivery starts. */
  readonly required: DecimalString
  /** The rest, which may be sold on credit; required + onCredit = amount. */
  readonly onCredit: DecimalString
  /** The share that applies. */
  readonly share: DecimalString
  /** The rules, and the share that each requires. */
  readonly reasons: readonly TermsReason[]
}

const EXPECTED = 'an order and a prepayment policy'
const NOTHING: Portion = { num: 0, den: 1 }

function readShare(input: unknown, path: string): Portion {
  return readDecimal(input, path).units === 0n ? NOTHING : readPortion(input, path)
}

interface Rule {
  readonly rule: 'industry' | 'grade'
  readonly share: Portion
}

/**
 * The share in a table for a name. The order must give the name, and the table must have a share for it. The whole table
 * is read, so that a malformed share is found before an order needs it.
 */
function ruleOf(rule: Rule['rule'], table: unknown, name: unknown, path: string): Rule | undefined {
  const key = table === undefined && name === undefined ? '' : expectText(name, rule)
  if (table === undefined) return undefined
  const given = expectRecord(table, path, 'shares by name')
  const shares = new Map(Object.keys(given).map((of) => [of, readShare(given[of], at(path, of))]))
  const share = shares.get(key)
  if (share === undefined)
    return refuse('input.choice', rule, `one of ${[...shares.keys()].join(', ')}`, name)
  return { rule, share }
}

function readRules(request: UnknownRecord): Rule[] {
  const policy = expectRecord(request['policy'], 'policy', 'a prepayment policy')
  expectKeys(policy, ['byIndustry', 'byGrade'], 'policy')
  const rules = [
    ruleOf('industry', policy['byIndustry'], request['industry'], 'policy.byIndustry'),
    ruleOf('grade', policy['byGrade'], request['grade'], 'policy.byGrade'),
  ].flatMap((rule) => (rule === undefined ? [] : [rule]))
  return rules.length > 0 ? rules : refuse('policy.invalid', 'policy', 'rules by industry or by grade', 0)
}

const larger = (a: Portion, b: Portion): Portion =>
  BigInt(b.num) * BigInt(a.den) > BigInt(a.num) * BigInt(b.den) ? b : a

const textOf = (share: Portion): DecimalString => (share.num === 0 ? '0' : writePortion(share))

function prepaymentOf(request: UnknownRecord): RequiredPrepayment {
  expectKeys(request, ['amount', 'currency', 'industry', 'grade', 'policy'], '')
  const scale = readScale(request['currency'], 'currency')
  const amount = readAmount(request['amount'], scale, 'amount')
  const rules = readRules(request)
  const share = rules.map((rule) => rule.share).reduce(larger)
  const required = portionOf(amount, share, 1)
  return {
    required: writeMinor(required, scale),
    onCredit: writeMinor(subtractMinor(amount, required), scale),
    share: textOf(share),
    reasons: rules.map((rule) => ({
      code: 'terms.required-by',
      params: { rule: rule.rule, share: textOf(rule.share) },
    })),
  }
}

/**
 * The prepayment required for an order: the larger of the shares that the policy requires for the industry and for the
 * customer's grade, times the amount of the order, rounded half-up to the minor unit. A service sold on prepayment has
 * the share `'1'`.
 *
 * If a policy has rules by industry (or by grade), every order must give its industry (or grade), and the policy must
 * have a rule for it: neither is guessed.
 *
 * @throws ReceivablesError `input.missing`, `input.type`, `input.unknown-key`, `input.choice` (no rule for that industry
 * or grade), `policy.invalid` (no rules at all), `decimal.invalid`, `amount.too-fine`, `amount.negative`,
 * `currency.unknown`, `terms.inconsistent` (a share outside 0 to 1).
 *
 * @example
 * ```ts
 * import { requiredPrepayment } from 'receivables'
 *
 * const policy = { byIndustry: { services: '1', trade: '0.2' }, byGrade: { A: '0', C: '0.5' } }
 * const order = { amount: '9999.99', currency: 'CNY', policy }
 * requiredPrepayment({ ...order, industry: 'trade', grade: 'C' }) // => { required: '5000.00', onCredit: '4999.99', share: '0.5', ... }
 * requiredPrepayment({ ...order, industry: 'services', grade: 'A' }).required // => '9999.99'
 * ```
 *
 * @see Civil Code of the People's Republic of China, article 586: a deposit with the effect of a penalty (定金) is at most
 * 20 % of the price; a prepayment (预付款) is not capped.
 */
export function requiredPrepayment(request: PrepaymentRequest): RequiredPrepayment {
  try {
    return prepaymentOf(expectRecord(request, '', EXPECTED))
  } catch (error) {
    if (isReceivablesError(error)) throw error
    // A revoked proxy, or a getter that throws.
    return refuse('input.type', '', EXPECTED, request)
  }
}
