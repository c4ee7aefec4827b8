import { refuse } from '../kernel/error.js'
import { at, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import type { Reason } from '../kernel/reason.js'
import { readRatio, type Ratio, compareRatio } from '../numbers/ratio.js'
import { RATIOS, STATEMENT_FIELDS, type RatioName } from './financial-figures.js'
import { divideRatio, subtractRatio } from './ratio-arithmetic.js'
import type { ScoringReasonCode } from './reasons.js'

/** The figures of one company that a model reads, and those that were missing. */
export class Figures {
  readonly missing: string[] = []
  readonly reasons: Reason<ScoringReasonCode>[] = []
  readonly #fields: UnknownRecord
  readonly #path: string
  readonly #model: string

  constructor(fields: UnknownRecord, path: string, model: string) {
    this.#fields = fields
    this.#path = path
    this.#model = model
  }

  /** Whether all figures read so far are available. */
  get suffice(): boolean {
    return this.reasons.length === 0
  }

  /** A figure; undefined if it is missing, which is recorded. */
  take(field: string): Ratio | undefined {
    const found = field === 'workingCapital' ? this.#workingCapital() : this.#read(field)
    if (found === undefined && !this.missing.includes(field)) {
      this.missing.push(field)
      this.#complain('scoring.missing-input', field)
    }
    return found
  }

  /** A figure used as a denominator: it must be above zero. */
  takePositive(field: string): Ratio | undefined {
    const found = this.take(field)
    if (found === undefined || found.num > 0n) return found
    this.#complain(found.num === 0n ? 'scoring.zero-denominator' : 'scoring.not-positive', field)
    return undefined
  }

  /** One figure divided by another. */
  quotient(over: string, under: string): Ratio | undefined {
    const [numerator, denominator] = [this.take(over), this.takePositive(under)]
    return numerator && denominator && divideRatio(numerator, denominator)
  }

  #complain(code: ScoringReasonCode, field: string): void {
    if (this.reasons.some((reason) => reason.params['field'] === field)) return
    this.reasons.push({ code, params: { model: this.#model, field } })
  }

  #read(field: string): Ratio | undefined {
    const value = this.#fields[field]
    return value === undefined || value === null ? undefined : readRatio(value, at(this.#path, field))
  }

  #workingCapital(): Ratio | undefined {
    const given = this.#read('workingCapital')
    const [assets, liabilities] = [this.#read('currentAssets'), this.#read('currentLiabilities')]
    const counted = assets && liabilities && subtractRatio(assets, liabilities)
    if (given !== undefined && counted !== undefined && compareRatio(given, counted) !== 0) {
      const expected = 'current assets less current liabilities'
      refuse('input.conflict', at(this.#path, 'workingCapital'), expected, this.#fields['workingCapital'])
    }
    return given ?? counted
  }
}

const RATIO_NAMES = /* #__PURE__ */ Object.keys(RATIOS)

/** Reads ratios or statements: an object with at least one ratio is read as ratios. */
export function readRatios(
  value: unknown,
  path: string,
  model: string,
): { readonly figures: Figures; readonly ratio: (name: RatioName) => Ratio | undefined } {
  const fields = expectRecord(value, path, 'ratios or statements')
  const keys = Object.keys(fields)
  const isRatios = keys.some((key) => RATIO_NAMES.includes(key))
  // If no name is known, the object could be either kind, so the error lists the names of both.
  const isNeither = !isRatios && !keys.some((key) => (STATEMENT_FIELDS as readonly string[]).includes(key))
  expectKeys(
    fields,
    isRatios ? RATIO_NAMES : isNeither ? [...STATEMENT_FIELDS, ...RATIO_NAMES] : STATEMENT_FIELDS,
    path,
  )
  const figures = new Figures(fields, path, model)
  return {
    figures,
    ratio: (name) => (isRatios ? figures.take(name) : figures.quotient(...RATIOS[name])),
  }
}
