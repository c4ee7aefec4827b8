import {
  behaviourOfBook,
  prepareScorecard,
  warningLevel,
  type Behaviour,
  type PreparedScorecard,
  type Scorecard,
  type WarningLevel,
  type WarningSignal,
  type WarningThresholds,
} from 'receivables'
import type { Book, Customer } from 'receivables/ledger'
import { percentText, shareOf } from './text.js'

/** How one customer pays, what that scores, and whether it is a warning. */
export interface CreditRow {
  readonly behaviour: Behaviour
  readonly customer: Customer | undefined
  /** Out of {@link MOST_POINTS}; null where something that the card needs is not known. */
  readonly score: string | null
  readonly grade: string | null
  readonly level: string | null
  /** The signals behind the level, in a few words each. */
  readonly why: readonly string[]
}

/** What the card gives at most. */
export const MOST_POINTS = 100

/** A card that looks at the ledger alone. Its points are this demo's own: a company sets its own, or fits them. */
const CARD: Scorecard = {
  schema: 'receivables/scorecard@1',
  id: 'payment-record',
  characteristics: [
    {
      id: 'weightedDaysLate',
      attributes: [
        { to: 5, points: 40 },
        { from: 5, to: 15, points: 28 },
        { from: 15, to: 45, points: 12 },
        { from: 45, points: 0 },
        { missing: true, points: 10 },
      ],
    },
    {
      id: 'longestOverdue',
      attributes: [
        { to: 1, points: 35 },
        { from: 1, to: 31, points: 20 },
        { from: 31, to: 91, points: 8 },
        { from: 91, points: 0 },
      ],
    },
    {
      id: 'brokenPromises',
      attributes: [
        { to: 1, points: 15 },
        { from: 1, to: 2, points: 5 },
        { from: 2, points: 0 },
      ],
    },
    {
      id: 'trend',
      attributes: [
        { to: 5, points: 10 },
        { from: 5, points: 0 },
        { missing: true, points: 4 },
      ],
    },
  ],
  grades: [
    { grade: 'A', from: 75 },
    { grade: 'B', from: 50, to: 75 },
    { grade: 'C', from: 25, to: 50 },
    { grade: 'D', to: 25 },
  ],
}

const LEVELS = ['blue', 'yellow', 'red'] as const

const THRESHOLDS: WarningThresholds = {
  levels: LEVELS,
  rules: [
    { kind: 'days-late', atLeast: 1, level: 'blue' },
    { kind: 'days-late', atLeast: 30, level: 'yellow' },
    { kind: 'days-late', atLeast: 90, level: 'red' },
    { kind: 'broken-promises', atLeast: 1, level: 'blue' },
    { kind: 'broken-promises', atLeast: 2, level: 'yellow' },
    { kind: 'overdue-share', atLeast: '0.5', level: 'yellow' },
    { kind: 'insolvency', level: 'red' },
  ],
  combinations: [{ atLeast: 2, of: 'yellow', level: 'red' }],
}

/** The customers that are a warning. */
export interface CreditReview {
  /** How many there are of each level, the gravest first. */
  readonly levels: readonly { readonly level: string; readonly count: number }[]
  /** The gravest of them: insolvent customers first, then the lowest score. */
  readonly rows: readonly CreditRow[]
}

/** Judges every customer of a book, and names the gravest warnings, at most so many. */
export function creditReview(
  book: Book,
  customers: readonly Customer[],
  asOf: string,
  most: number,
): CreditReview {
  const card = prepareScorecard(CARD)
  const known = new Map(customers.map((customer) => [customer.id, customer]))
  const rows = behaviourOfBook({ book, asOf })
    .map((behaviour) => rowOf(behaviour, known.get(behaviour.customerId ?? ''), card, asOf))
    .filter(({ level }) => level !== null)
    .sort((a, b) => rankOf(b) - rankOf(a) || Number(a.score ?? -1) - Number(b.score ?? -1))
  return {
    levels: LEVELS.map((level) => ({
      level,
      count: rows.filter((row) => row.level === level).length,
    })).reverse(),
    rows: rows.slice(0, most),
  }
}

const rankOf = ({ level, why }: CreditRow): number =>
  LEVELS.findIndex((one) => one === level) + (why.includes('insolvency') ? LEVELS.length : 0)

function rowOf(
  behaviour: Behaviour,
  customer: Customer | undefined,
  card: PreparedScorecard,
  asOf: string,
): CreditRow {
  const insolvent = customer?.insolventSince !== undefined && customer.insolventSince <= asOf
  const { level, fired } = warningLevel(signalsOf(behaviour, insolvent), THRESHOLDS)
  const result = card.score({
    weightedDaysLate: behaviour.weightedDaysLate,
    longestOverdue: behaviour.overdueDays[0] ?? 0,
    brokenPromises: behaviour.promises.broken,
    trend: behaviour.trend,
  })
  const scored = result.status === 'scored'
  return {
    behaviour,
    customer,
    score: scored ? result.score : null,
    grade: scored ? result.grade : null,
    level,
    why: fired.map(whyOf),
  }
}

function signalsOf(
  { overdueDays, promises, openAmount, overdueAmount }: Behaviour,
  insolvent: boolean,
): WarningSignal[] {
  const share = shareOf(overdueAmount, openAmount)
  return [
    { kind: 'days-late', value: overdueDays[0] ?? 0 },
    { kind: 'broken-promises', value: promises.broken },
    ...(share === null ? [] : [{ kind: 'overdue-share', value: share } as const]),
    ...(insolvent ? [{ kind: 'insolvency' } as const] : []),
  ]
}

function whyOf({ kind, value }: WarningLevel['fired'][number]): string {
  if (kind === 'days-late') return `${value ?? ''} days late`
  if (kind === 'broken-promises') return value === '1' ? 'a promise broken' : `${value ?? ''} promises broken`
  if (kind === 'overdue-share') return `${percentText(value ?? '')} of its debt overdue`
  return kind
}
