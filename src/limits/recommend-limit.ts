import { refuse } from '../kernel/error.js'
import { at, expectChoice, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { maxMinor, minMinor, toMinor, type Minor } from '../numbers/minor.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import type { RoundingMode } from '../numbers/rounding-mode.js'
import { writeMinor } from '../numbers/write-minor.js'
import { blendLimits, readBlend, type LimitBlend } from './blend-limits.js'
import { FORMULAS, type Formula } from './limit-formulas.js'
import type { LimitMethod } from './limit-method.js'
import { readRounding, type LimitRounding, type ReadRounding } from './limit-rounding.js'
import { readRows } from './read-facts.js'
import type { LimitsReason } from './reasons.js'

/** The input of {@link recommendLimit}. */
export interface LimitRequest {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** The methods; at least one. */
  readonly methods: readonly LimitMethod[]
  /** How the limits of the methods are combined; required for more than one method. */
  readonly blend?: LimitBlend
  /**
   * What happens if a method is not computable: `no-limit` gives no recommendation, `skip` uses the other methods.
   * Default: `'no-limit'`.
   */
  readonly whenNotComputable?: 'no-limit' | 'skip'
  /** The highest recommended limit. Default: none. */
  readonly ceiling?: DecimalInput
  /** The lowest recommended limit. Default: zero. */
  readonly floor?: DecimalInput
  /** How the limit is rounded; the limit of each method is first rounded to the minor unit with the same mode. */
  readonly rounding: LimitRounding
}

/** The result of one method. */
export interface MethodLimit {
  /** The name of the method. */
  readonly method: LimitMethod['method']
  /** Its limit, rounded to the minor unit; null if it is not computable. */
  readonly limit: DecimalString | null
}

/** A recommended limit with its calculation, or what is missing for one. */
export type LimitRecommendation =
  | {
      readonly status: 'recommended'
      /** The recommended limit, rounded and within ceiling and floor. */
      readonly limit: DecimalString
      /** The combined limit at the minor unit, before rounding to the unit and before ceiling and floor. */
      readonly blended: DecimalString
      /** The result of each method, in the given order. */
      readonly methods: readonly MethodLimit[]
      /** Notes on methods and bounds; can be empty. */
      readonly reasons: readonly LimitsReason[]
    }
  | {
      readonly status: 'not-computable'
      /** The result of each method, in the given order. */
      readonly methods: readonly MethodLimit[]
      /** What is missing, and notes on other methods. */
      readonly reasons: readonly LimitsReason[]
    }

const FIELDS = ['currency', 'methods', 'blend', 'whenNotComputable', 'ceiling', 'floor', 'rounding']

/**
 * Recommends a credit limit by one method or several, and shows the result of each. An unknown fact is null and never
 * counts as zero: the method is then not computable, and the policy decides whether the other methods are enough.
 *
 * The limit of each method is exact until it is rounded to the minor unit. These limits are combined, the result is
 * rounded to the minor unit and then to the unit of the policy. Ceiling and floor are applied last and are not rounded.
 *
 * @throws ReceivablesError `policy.invalid` for a table of grades or classes out of order, for bands that overlap and
 * for a floor above the ceiling, `input.choice` for an unknown method, grade or class, `split.no-weight`,
 * `currency.missing`, `currency.unknown`, `amount.negative`, `amount.too-fine`, `decimal.invalid`, `id.duplicate`,
 * `input.missing`, `input.range`, `input.type`, `input.unknown-key`, `id.invalid`.
 *
 * @example
 * ```ts
 * import { recommendLimit } from 'receivables'
 *
 * const recommended = recommendLimit({
 *   currency: 'USD',
 *   methods: [
 *     { method: 'net-worth', netWorth: '500000', share: '0.1' },
 *     { method: 'trade-references', limits: ['20000', '40000', '60000'] },
 *     { method: 'needs', sales: '22500', days: 30, termDays: 60, taxRate: 0 },
 *   ],
 *   blend: 'average',
 *   rounding: { unit: { USD: '1000' }, mode: 'down' },
 * })
 * recommended // => { status: 'recommended', limit: '45000.00', ... }
 * recommended.methods.map(({ limit }) => limit) // => ['50000.00', '40000.00', '45000.00']
 * ```
 */
export function recommendLimit(request: LimitRequest): LimitRecommendation {
  return readSafely('', () => {
    const fields = expectRecord(request, '', 'methods and a blend')
    expectKeys(fields, FIELDS, '')
    const scale = readScale(fields['currency'], 'currency')
    const currency = fields['currency'] as CurrencyCode
    const rounding = readRounding(fields['rounding'], currency, scale, 'rounding')
    const bounds = readBounds(fields, scale)
    const { whenNotComputable = 'no-limit' } = fields
    const when = expectChoice(whenNotComputable, ['no-limit', 'skip'], 'whenNotComputable')
    const outcomes = readRows(
      fields['methods'],
      'methods',
      'a list of methods',
      (row, path) => runMethod(row, path, scale, rounding.mode),
      MAX_METHODS,
    )
    if (outcomes.length === 0) refuse('policy.invalid', 'methods', 'at least one method', outcomes)
    const blend = readBlend(fields['blend'], outcomes.length)
    const methods = outcomes.map(({ method, limit }): MethodLimit => ({
      method,
      limit: limit === null ? null : writeMinor(limit, scale),
    }))
    const reasons = outcomes.flatMap((outcome) => outcome.reasons)
    const known = outcomes.map(({ limit }) => limit)
    if (known.every((limit) => limit === null) || (when === 'no-limit' && known.includes(null)))
      return { status: 'not-computable', methods, reasons }
    const blended = blendLimits(known, blend, rounding.mode)
    const bounded = bound(blended, rounding, bounds, { currency, scale })
    return {
      status: 'recommended',
      limit: writeMinor(bounded.limit, scale),
      blended: writeMinor(blended, scale),
      methods,
      reasons: [...reasons, ...bounded.reasons],
    }
  })
}

const MAX_METHODS = 50

interface Outcome {
  readonly method: LimitMethod['method']
  readonly limit: Minor | null
  readonly reasons: readonly LimitsReason[]
}

function runMethod(fields: UnknownRecord, path: string, scale: number, mode: RoundingMode): Outcome {
  const method = expectChoice(fields['method'], [...FORMULAS.keys()], at(path, 'method')) as Outcome['method']
  const formula = FORMULAS.get(method) as Formula
  expectKeys(fields, ['method', ...formula.fields], path)
  const unknown = formula.facts.filter((name) => fields[name] === null)
  // Unknown facts are replaced with zero here, so that errors in the other fields are still found.
  const filled = { ...fields, ...Object.fromEntries(unknown.map((name) => [name, 0])) }
  const input = { fields: filled, path, scale }
  const exact = formula.limit(input)
  const isUnprofitable = formula.needsProfit?.(input) === true
  if (unknown.length > 0) {
    const params = { method, facts: unknown.join(', ') }
    return { method, limit: null, reasons: [{ code: 'limits.fact-unknown', params }] }
  }
  if (exact === undefined)
    return { method, limit: null, reasons: [{ code: 'limits.method-silent', params: { method } }] }
  if (isUnprofitable)
    return { method, limit: 0, reasons: [{ code: 'limits.method-needs-profit', params: { method } }] }
  const limit = toMinor(roundQuotient(exact.num, exact.den, mode))
  if (limit >= 0) return { method, limit, reasons: [] }
  return { method, limit: 0, reasons: [{ code: 'limits.method-below-zero', params: { method } }] }
}

interface Bounds {
  readonly ceiling: Minor | undefined
  readonly floor: Minor
}

function readBounds(fields: UnknownRecord, scale: number): Bounds {
  const { ceiling: top, floor: bottom } = fields
  const ceiling = top === undefined ? undefined : readAmount(top, scale, 'ceiling')
  const floor = bottom === undefined ? 0 : readAmount(bottom, scale, 'floor')
  if (ceiling !== undefined && floor > ceiling)
    refuse('policy.invalid', 'floor', 'a floor not above the ceiling', bottom)
  return { ceiling, floor }
}

function bound(
  blended: Minor,
  rounding: ReadRounding,
  { ceiling, floor }: Bounds,
  { currency, scale }: { currency: CurrencyCode; scale: number },
): { limit: Minor; reasons: LimitsReason[] } {
  const rounded = rounding.toUnit(blended)
  const limit = maxMinor(floor, ceiling === undefined ? rounded : minMinor(rounded, ceiling))
  if (limit === rounded) return { limit, reasons: [] }
  const code = limit < rounded ? 'limits.capped' : 'limits.raised-to-floor'
  const params = { rounded: writeMinor(rounded, scale), limit: writeMinor(limit, scale), currency }
  return { limit, reasons: [{ code, params }] }
}
