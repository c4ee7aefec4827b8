import { refuse } from '../kernel/error.js'
import { at, expectId, expectKeys, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { compareTexts } from '../ledger/compare-texts.js'
import { writeRatio, type Ratio, compareRatio } from '../numbers/ratio.js'
import { MAX_RULES, readRows } from './read-facts.js'
import type { LimitsReason } from './reasons.js'
import type { FiredSignal, WarningLevel, WarningSignal, WarningThresholds } from './warning-model.js'
import {
  isMeasured,
  readFigure,
  readKind,
  readThresholds,
  type ReadThresholds,
  type SignalKind,
} from './warning-rules.js'

/**
 * The early-warning level of a customer. A measured signal counts from its threshold, itself included; an event always
 * counts if it has a rule. The level is the highest that any signal reaches, or that a combination raises it to.
 * Therefore an additional signal never lowers the level, and the order of the signals does not matter.
 *
 * A customer may have its own rules: for each kind of signal that they contain, they replace the general ones. A signal
 * without a rule is listed in `unjudged`.
 *
 * @param signals - The signals noticed for the customer.
 * @param thresholds - The levels and the thresholds of the signals.
 * @param customerId - The customer whose own rules apply. Default: the general rules only.
 * @throws ReceivablesError `input.choice` for an unknown kind or level, `policy.invalid` for an empty list of levels or
 * too many, `id.duplicate`, `input.range`, `decimal.invalid`, `input.missing`, `input.type`, `input.unknown-key`,
 * `id.invalid`.
 *
 * @example
 * ```ts
 * import { warningLevel } from 'receivables'
 *
 * const thresholds = {
 *   levels: ['blue', 'yellow', 'red'],
 *   rules: [
 *     { kind: 'days-late', atLeast: 5, level: 'blue' },
 *     { kind: 'days-late', atLeast: 30, level: 'yellow' },
 *     { kind: 'litigation', level: 'red' },
 *   ],
 *   measures: [{ level: 'yellow', measures: ['call', 'no-new-limit'] }],
 *   customers: [{ customerId: 'C-7', rules: [{ kind: 'days-late', atLeast: 10, level: 'red' }] }],
 * } as const
 * warningLevel([{ kind: 'days-late', value: 30 }], thresholds).measures // => ['call', 'no-new-limit']
 * warningLevel([{ kind: 'days-late', value: 30 }], thresholds, 'C-7').level // => 'red'
 * warningLevel([{ kind: 'days-late', value: 4 }], thresholds).level // => null
 * ```
 */
export function warningLevel(
  signals: readonly WarningSignal[],
  thresholds: WarningThresholds,
  customerId?: string,
): WarningLevel {
  return readSafely('', () => {
    const customer = customerId === undefined ? undefined : expectId(customerId, 'customerId')
    const rules = readThresholds(thresholds, customer)
    const noticed = readRows(signals, 'signals', 'a list of signals', readSignal, MAX_RULES)
    const known = new Set(rules.rules.map(({ kind }) => kind))
    const fired = noticed.flatMap((signal) => fire(signal, rules)).sort(byWeight)
    const single = fired.reduce((top, { level }) => Math.max(top, level), -1)
    const { level, reasons } = combine(fired, single, rules)
    const kinds = new Set(noticed.map(({ kind }) => kind))
    return {
      level: rules.levels[level] ?? null,
      fired: fired.map((signal) => tellFired(signal, rules)),
      measures: [...(rules.measures.get(level) ?? [])],
      unjudged: [...kinds].filter((kind) => !known.has(kind)).sort(compareTexts),
      reasons: [...fired.map((signal) => reasonOf(signal, rules)), ...reasons],
    }
  })
}

interface ReadSignal {
  readonly kind: SignalKind
  readonly value: Ratio | undefined
}

type Fired = ReadSignal & { readonly level: number }

function readSignal(row: UnknownRecord, path: string): ReadSignal {
  const kind = readKind(row['kind'], at(path, 'kind'))
  expectKeys(row, ['kind', 'value'], path)
  if (isMeasured(kind)) return { kind, value: readFigure(kind, row['value'], at(path, 'value')) }
  if (row['value'] !== undefined)
    refuse('input.conflict', at(path, 'value'), 'no value, since the signal is an event', row['value'])
  return { kind, value: undefined }
}

/** The signal with the highest level that it reaches alone; an empty list if it reaches none. */
function fire(signal: ReadSignal, { rules }: ReadThresholds): Fired[] {
  const { kind, value } = signal
  const reached = rules.filter(
    (rule) => rule.kind === kind && (value === undefined || compareRatio(value, rule.atLeast ?? value) >= 0),
  )
  return reached.length === 0 ? [] : [{ ...signal, level: Math.max(...reached.map(({ level }) => level)) }]
}

const byWeight = (a: Fired, b: Fired): number =>
  b.level - a.level ||
  compareTexts(a.kind, b.kind) ||
  (a.value === undefined || b.value === undefined ? 0 : compareRatio(b.value, a.value))

/** The level after combinations of kinds, and the combinations that raise it. */
function combine(
  fired: readonly Fired[],
  single: number,
  { combinations, levels }: ReadThresholds,
): { level: number; reasons: LimitsReason[] } {
  const met = combinations
    .map((rule) => ({
      ...rule,
      count: new Set(fired.filter(({ level }) => level >= rule.of).map(({ kind }) => kind)).size,
    }))
    .filter(({ count, atLeast }) => count >= atLeast)
  const level = met.reduce((top, rule) => Math.max(top, rule.level), single)
  const raising = met.filter((rule) => rule.level === level && level > single)
  return {
    level,
    reasons: raising.map(({ count, of }) => ({
      code: 'limits.signals-combined',
      params: { count, of: levels[of] as string, level: levels[level] as string },
    })),
  }
}

/** A figure as its shortest exact text. */
const textOf = (value: Ratio): string => {
  const text = writeRatio(value, value.den.toString().length - 1, 'half-up')
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

const tellFired = ({ kind, value, level }: Fired, { levels }: ReadThresholds): FiredSignal => ({
  kind,
  value: value === undefined ? null : textOf(value),
  level: levels[level] as string,
})

function reasonOf({ kind, value, level }: Fired, { levels }: ReadThresholds): LimitsReason {
  const params = { kind, level: levels[level] as string }
  return value === undefined
    ? { code: 'limits.event-noticed', params }
    : { code: 'limits.signal-fired', params: { ...params, value: textOf(value) } }
}
