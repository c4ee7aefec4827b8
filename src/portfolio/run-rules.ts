import { at, expectKeys, expectRecord } from '../kernel/expect.js'
import type { LossMatrix } from '../metrics/index.js'
import { readScale } from '../money/currency.js'
import type { CurrencyCode } from '../money/index.js'
import { plainValue } from './plain-value.js'
import type { ControlMetricsPolicy, ControlPolicy } from './policy.js'

/**
 * The rules by which shares and statistics of a run are derived from its sums; null if the policy has no such section.
 */
export interface RunRules {
  /** The currency in which the health of the book is measured. */
  readonly currency: CurrencyCode | null
  /** How DSO and its family are computed, and the weights of the health of the book. */
  readonly metrics: ControlMetricsPolicy | null
  /** The expected loss per age, as a share. */
  readonly provision: LossMatrix | null
}

/** Reads the rules of a run; the verbs that use them validate them. */
export function readRunRules(value: unknown, path: string): RunRules {
  const fields = expectRecord(value, path, 'the rules of a run')
  expectKeys(fields, ['currency', 'metrics', 'provision'], path)
  const currency = fields['currency'] as CurrencyCode | null
  if (currency !== null) readScale(currency, at(path, 'currency'))
  const section = (name: string): unknown => plainValue(fields[name] ?? null, at(path, name))
  return {
    currency,
    metrics: section('metrics') as RunRules['metrics'],
    provision: section('provision') as RunRules['provision'],
  }
}

/** The rules of a policy that was read. */
export const runRulesOf = (policy: ControlPolicy): RunRules => ({
  currency: healthCurrency(policy),
  metrics: policy.metrics ?? null,
  provision: policy.provision ?? null,
})

/** The currency in which the health of the book is measured; null if the policy names none. */
export const healthCurrency = ({ currency, limits }: ControlPolicy): CurrencyCode | null =>
  currency ?? limits?.currency ?? null
