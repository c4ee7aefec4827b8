import type { Reason } from '../kernel/reason.js'
import { compareTexts } from '../ledger/compare-texts.js'
import type { CreditRecord, CreditValue } from './credit-file.js'
import type { ScoringReasonCode } from './reasons.js'

/** The latest statement of one source on a field. */
export interface SourcedValue {
  /** The value. */
  readonly value: CreditValue
  /** The source. */
  readonly source: string
  /** The day to which the statement refers. */
  readonly date: string
}

/** The value of a field that is used. */
export interface CurrentValue extends SourcedValue {
  /** The name of the field. */
  readonly field: string
}

/** A field on which sources differ. */
export interface CreditConflict {
  /** The name of the field. */
  readonly field: string
  /** The statement that is used; null if one source contradicts itself on the same day and would rank first. */
  readonly kept: SourcedValue | null
  /** The other statements that differ from it; all of them if `kept` is null. */
  readonly others: readonly SourcedValue[]
}

interface Resolved {
  readonly current: readonly CurrentValue[]
  readonly conflicts: readonly CreditConflict[]
  readonly reasons: readonly Reason<ScoringReasonCode>[]
}

/** Determines the value of each field that is used. */
export function resolveFields(
  records: readonly CreditRecord[],
  precedence: readonly string[],
  order: 'source-first' | 'newest-first',
): Resolved {
  const rankOf = new Map(precedence.map((source, index) => [source, index]))
  const bySource = (a: SourcedValue, b: SourcedValue): number =>
    (rankOf.get(a.source) ?? 0) - (rankOf.get(b.source) ?? 0)
  const byDate = (a: SourcedValue, b: SourcedValue): number => compareTexts(b.date, a.date)
  const best = (a: SourcedValue, b: SourcedValue): number =>
    order === 'source-first' ? bySource(a, b) || byDate(a, b) : byDate(a, b) || bySource(a, b)

  const current: CurrentValue[] = []
  const conflicts: CreditConflict[] = []
  for (const [field, said] of latestWords(records)) {
    const ranked = [...said].sort(best)
    const [first, second] = ranked as [SourcedValue, SourcedValue | undefined]
    const isOpen = second !== undefined && best(first, second) === 0
    if (!isOpen) current.push({ field, ...first })
    const others = isOpen ? ranked : ranked.slice(1).filter(({ value }) => value !== first.value)
    if (others.length > 0) conflicts.push({ field, kept: isOpen ? null : first, others })
  }
  return { current, conflicts, reasons: conflicts.flatMap(inWords) }
}

/** The latest statements of each source on each field; several if it contradicts itself on the same day. */
function latestWords(records: readonly CreditRecord[]): [string, SourcedValue[]][] {
  const fields = new Map<string, SourcedValue[]>()
  for (const { source, date, values } of records) {
    for (const { field, value } of values) {
      const said = fields.get(field) ?? []
      // Records are ordered by day, so an existing statement of this source is not later.
      const kept = said.filter((one) => one.source !== source || one.date === date)
      const isNew = !kept.some((one) => one.source === source && one.value === value)
      fields.set(field, isNew ? [...kept, { value, source, date }] : kept)
    }
  }
  return [...fields].sort(([a], [b]) => compareTexts(a, b))
}

function inWords({ field, kept, others }: CreditConflict): Reason<ScoringReasonCode>[] {
  return others.map(({ source, date }) =>
    kept === null
      ? { code: 'scoring.record-undecided', params: { field, source, date } }
      : {
          code: 'scoring.record-conflict',
          params: { field, source, date, keptSource: kept.source, keptDate: kept.date },
        },
  )
}
