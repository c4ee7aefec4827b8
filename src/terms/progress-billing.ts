import { readDay, writeDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { isReceivablesError, refuse } from '../kernel/error.js'
import { at, expectArray, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addMinor, subtractMinor, toMinor, type Minor } from '../numbers/minor.js'
import { addRatio, type Ratio } from '../numbers/ratio.js'
import { readDecimal } from '../numbers/read-decimal.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { writeMinor } from '../numbers/write-minor.js'
import { applySteps } from './apply-steps.js'
import type { DateStep } from './model.js'
import { portionOf, readPortion, type Portion } from './portion.js'
import { readSteps } from './prepare-rule.js'
import type { TermsReason } from './reasons.js'

/** A certified stage of the works: either a share of the contract sum or an amount. */
export interface Milestone {
  /** The stage as a fraction of the contract sum: `'0.6'` is 60 %. */
  readonly share?: DecimalInput
  /** The certified value. */
  readonly amount?: DecimalInput
  /** The day on which the stage was certified. */
  readonly certifiedOn: PlainDate
}

/** When the retention falls due. */
export interface RetentionRelease {
  /** The day on which the works were accepted; absent until then. */
  readonly acceptedOn?: PlainDate
  /**
   * The steps from acceptance to the release, such as 24 months of defects liability; an empty list releases on
   * acceptance.
   */
  readonly steps: readonly DateStep[]
}

/** The input of {@link progressBilling}. */
export interface ProgressBillingRequest {
  /** The price of the works. */
  readonly contractSum: DecimalInput
  /** The currency of all amounts. */
  readonly currency: CurrencyCode
  /** The certified stages, in order. */
  readonly milestones: readonly Milestone[]
  /** The retained part of each certified value as a fraction: `'0.10'` is 10 %; `'0'` retains nothing. */
  readonly retentionRate: DecimalInput
  /** When the retention falls due. */
  readonly release: RetentionRelease
}

/** The amounts of a certified stage. */
export interface ProgressPayable {
  /** The day on which the stage was certified. */
  readonly certifiedOn: PlainDate
  /** The certified value of the stage. */
  readonly certified: DecimalString
  /** The retained part of it. */
  readonly retained: DecimalString
  /** The part payable now; payable + retained = certified. */
  readonly payable: DecimalString
}

/** Progress billing: the amounts payable, retained and not yet certified. */
export interface ProgressBilling {
  /** One entry per certified stage, in the order given. */
  readonly payables: readonly ProgressPayable[]
  /** The sum of the certified values. */
  readonly certified: DecimalString
  /** The sum of the payable parts, without the retention. */
  readonly payable: DecimalString
  /** The retention, and the day on which it falls due; without `dueOn` it is held until acceptance. */
  readonly retention: { readonly amount: DecimalString; readonly dueOn?: PlainDate }
  /** The part of the contract sum that is not certified yet; payable + retention + uncertified = contract sum. */
  readonly uncertified: DecimalString
  /** Whether the retention is held or due. */
  readonly reasons: readonly TermsReason[]
}

const FIELDS = ['contractSum', 'currency', 'milestones', 'retentionRate', 'release'] as const
const EXPECTED = 'a contract and its milestones'

/** Reads the retention rate; unlike a share, it can be zero. */
function readRetention(input: unknown, path: string): Portion {
  return readDecimal(input, path).units === 0n ? { num: 0, den: 1 } : readPortion(input, path)
}

interface Certified {
  readonly certifiedOn: PlainDate
  /** The certified value of this stage and all previous stages. */
  readonly through: Minor
}

/** Reads the stages, rounded on the running total, so that stages of the whole add up to the contract sum exactly. */
function readMilestones(value: unknown, sum: Minor, scale: number): Certified[] {
  let shares: Ratio = { num: 0n, den: 1n }
  let amounts: Minor = 0
  return Array.from(expectArray(value, 'milestones', 'an array of milestones'), (item, index) => {
    const path = at('milestones', index)
    const { share, amount, certifiedOn } = readMilestone(item, path)
    readDay(certifiedOn, at(path, 'certifiedOn'))
    if (share === undefined) amounts = addMinor(amounts, readAmount(amount, scale, at(path, 'amount')))
    else {
      const { num, den } = readPortion(share, at(path, 'share'))
      shares = addRatio(shares, { num: BigInt(num), den: BigInt(den) })
    }
    const byShare = toMinor(roundQuotient(BigInt(sum) * shares.num, shares.den, 'half-up'))
    const through = addMinor(byShare, amounts)
    if (through > sum)
      refuse('terms.inconsistent', path, 'milestones that sum to at most the contract sum', item)
    return { certifiedOn: certifiedOn as PlainDate, through }
  })
}

function readMilestone(item: unknown, path: string): UnknownRecord {
  const milestone = expectRecord(item, path, 'a milestone')
  expectKeys(milestone, ['share', 'amount', 'certifiedOn'], path)
  const { share, amount } = milestone
  if (share !== undefined && amount !== undefined)
    refuse('input.conflict', path, 'either a share or an amount', share)
  return milestone
}

/** The day on which the retention falls due, once the works are accepted. */
function readRelease(value: unknown): PlainDate | undefined {
  const release = expectRecord(value, 'release', 'a release with acceptedOn and steps')
  expectKeys(release, ['acceptedOn', 'steps'], 'release')
  const { acceptedOn } = release
  const steps = readSteps(release['steps'], 'release.steps')
  const business = steps.findIndex(({ kind }) => kind === 'add-business-days')
  if (business !== -1) {
    refuse(
      'input.choice',
      `release.steps[${String(business)}].kind`,
      'a step that does not need a calendar',
      'add-business-days',
    )
  }
  if (acceptedOn === undefined) return undefined
  const accepted = readDay(acceptedOn, 'release.acceptedOn')
  const paths = { invoiceDate: 'release.acceptedOn', terms: 'release.steps' }
  return writeDay(applySteps(accepted, steps, undefined, paths), 'release.steps')
}

function reasonOf(amount: DecimalString, dueOn: PlainDate | undefined): TermsReason {
  return dueOn === undefined
    ? { code: 'terms.retention-held', params: { amount } }
    : { code: 'terms.retention-released', params: { amount, dueOn } }
}

function bill(request: UnknownRecord): ProgressBilling {
  expectKeys(request, FIELDS, '')
  const scale = readScale(request['currency'], 'currency')
  const sum = readAmount(request['contractSum'], scale, 'contractSum')
  const rate = readRetention(request['retentionRate'], 'retentionRate')
  const milestones = readMilestones(request['milestones'], sum, scale)
  const dueOn = readRelease(request['release'])
  let certified: Minor = 0
  let retention: Minor = 0
  const payables = milestones.map(({ certifiedOn, through }) => {
    const value = subtractMinor(through, certified)
    const retained = subtractMinor(portionOf(through, rate, 1), retention)
    certified = through
    retention = addMinor(retention, retained)
    const [values, parts, rest] = [value, retained, subtractMinor(value, retained)].map((minor) =>
      writeMinor(minor, scale),
    )
    return { certifiedOn, certified: values as string, retained: parts as string, payable: rest as string }
  })
  const amount = writeMinor(retention, scale)
  return {
    payables,
    certified: writeMinor(certified, scale),
    payable: writeMinor(subtractMinor(certified, retention), scale),
    retention: dueOn === undefined ? { amount } : { amount, dueOn },
    uncertified: writeMinor(subtractMinor(sum, certified), scale),
    reasons: [reasonOf(amount, dueOn)],
  }
}

/**
 * Progress billing with retention, as in construction: each certified stage is payable at once except for the retention,
 * which accumulates and falls due after the works are accepted.
 *
 * The certified value of shares and the retention are both rounded half-up on the running total, and each stage has the
 * difference from the previous stage: three stages of 333,333.33, 333,333.33 and 333,333.34 retain exactly 10 % of a
 * million. Payable + retention + uncertified = contract sum always holds.
 *
 * @throws ReceivablesError `input.missing`, `input.type`, `input.unknown-key`, `input.conflict` (a milestone with share and
 * amount), `decimal.invalid`, `amount.too-fine`, `amount.negative`, `currency.unknown`, `date.invalid`,
 * `date.out-of-range`, `input.choice`, `input.range`, `terms.inconsistent` (milestones above the contract sum; a rate
 * outside 0 to 1).
 *
 * @example
 * ```ts
 * import { progressBilling } from 'receivables'
 *
 * const billing = progressBilling({
 *   contractSum: '2000000.00',
 *   currency: 'CNY',
 *   milestones: [{ share: '0.60', certifiedOn: '2026-05-31' }],
 *   retentionRate: '0.10',
 *   release: { steps: [] },
 * })
 * billing.payables // => [{ certifiedOn: '2026-05-31', certified: '1200000.00', retained: '120000.00', payable: '1080000.00' }]
 * billing.retention // => { amount: '120000.00' }
 * billing.uncertified // => '800000.00'
 * ```
 *
 * @see 建质〔2017〕138号: the quality deposit of construction works in China is at most 3 % of the settlement sum.
 */
export function progressBilling(request: ProgressBillingRequest): ProgressBilling {
  try {
    return bill(expectRecord(request, '', EXPECTED))
  } catch (error) {
    if (isReceivablesError(error)) throw error
    // A revoked proxy, or a getter that throws.
    return refuse('input.type', '', EXPECTED, request)
  }
}
