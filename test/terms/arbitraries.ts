import { fc } from '@fast-check/vitest'
import { writeDay } from '../../src/calendar/day-number.js'
import type {
  DateStep,
  DiscountTerms,
  DueBaseline,
  DueRule,
  InstalmentTerms,
  PaymentTerms,
  TermsAnchors,
} from '../../src/terms/model.js'

const days = fc.integer({ min: 0, max: 365 })
const dayOfMonth = fc.integer({ min: 1, max: 31 })
const anchored = fc.constantFrom<DueBaseline>(
  ...(['order', 'contract', 'shipment', 'bill-of-lading', 'delivery', 'acceptance', 'completion'] as const),
  ...(['invoice-receipt', 'statement'] as const),
)
const baselines = fc.oneof(fc.constant<DueBaseline>('invoice-date'), anchored)
const NEXT_MONTH: DateStep = { kind: 'add-months', months: 1, roll: 'clamp' }
const MONTH_END: DateStep = { kind: 'end-of-month' }
const addDays = (count: number): DateStep => ({ kind: 'add-days', days: count })

/** A rule that a notation can say, with the discounts that it can say beside it. */
interface Sayable {
  readonly due: DueRule
  readonly discounts: readonly DiscountTerms[]
}

/** One to three windows that end by a day, each with a percentage of up to two decimals, no two the same, at most the 14 % beyond which they may be days. */
const windows = (limit: number): fc.Arbitrary<{ count: number; rate: string }[]> =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: limit }), { maxLength: 3 })
    .chain((counts) =>
      fc.tuple(
        ...counts
          .sort((a, b) => a - b)
          .map((count) => fc.integer({ min: 1, max: 1400 }).map((rate) => ({ count, rate: fraction(rate) }))),
      ),
    )
    .filter((found) => new Set(found.map(({ rate }) => rate)).size === found.length)

const fraction = (tenThousandths: number): string =>
  `0.${String(tenThousandths).padStart(4, '0')}`.replace(/0+$/, '')

const counted = (
  shape: (count: number) => readonly DateStep[],
  limits: fc.Arbitrary<number>,
  due = shape,
): fc.Arbitrary<Sayable> =>
  fc.tuple(baselines, limits).chain(([baseline, limit]) =>
    windows(limit).map((found) => ({
      due: { baseline, steps: due(limit) },
      discounts: found.map(({ count, rate }) => ({ rate, steps: shape(count) })),
    })),
  )

const plain = (baseline: DueBaseline, steps: readonly DateStep[]): Sayable => ({
  due: { baseline, steps },
  discounts: [],
})

const rules: fc.Arbitrary<Sayable> = fc.oneof(
  counted((count) => [addDays(count)], days),
  counted((count) => [MONTH_END, addDays(count)], days),
  counted((count) => [NEXT_MONTH, { kind: 'day-of-month', day: Math.max(count, 1) }], dayOfMonth).filter(
    ({ discounts }) => new Set(discounts.map(({ steps }) => JSON.stringify(steps))).size === discounts.length,
  ),
  counted(
    (count) => [addDays(count)],
    days,
    (count) => [addDays(count), MONTH_END],
  ),
  fc
    .tuple(baselines, fc.integer({ min: 0, max: 24 }), fc.boolean())
    .map(([baseline, months, atEnd]) =>
      plain(baseline, [{ kind: 'add-months', months, roll: 'clamp' }, ...(atEnd ? [MONTH_END] : [])]),
    ),
  fc
    .tuple(baselines, days)
    .map(([baseline, count]) => plain(baseline, [{ kind: 'add-business-days', days: count }])),
  baselines.map((baseline) => plain(baseline, [MONTH_END])),
  fc
    .oneof(baselines, fc.constantFrom<DueBaseline>('advance', 'next-delivery'))
    .map((baseline) => plain(baseline, [])),
)

const REMAINDER: InstalmentTerms['part'] = { kind: 'remainder' }

/** Terms that a notation can say. */
export const sayableTerms: fc.Arbitrary<PaymentTerms> = fc.oneof(
  { weight: 3, arbitrary: rules.map((rule) => termsOf([{ part: REMAINDER, ...rule }])) },
  fc
    .tuple(fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), rules), { minLength: 1, maxLength: 3 }), rules)
    .map(([parts, last]) =>
      termsOf([
        ...parts.map(([percent, rule]) => ({
          part: { kind: 'share-of-total' as const, share: fraction(percent * 100) },
          ...rule,
        })),
        { part: REMAINDER, ...last },
      ]),
    ),
)

const termsOf = (instalments: readonly InstalmentTerms[]): PaymentTerms => ({
  schema: 'receivables/terms@1',
  instalments,
})

/** Steps that need no calendar, in any order. */
const anySteps: fc.Arbitrary<DateStep[]> = fc.array(
  fc.oneof(
    fc.integer({ min: -400, max: 400 }).map(addDays),
    fc.constant(MONTH_END),
    dayOfMonth.map((day): DateStep => ({ kind: 'day-of-month', day })),
    fc
      .tuple(fc.integer({ min: -24, max: 24 }), fc.constantFrom('clamp' as const, 'end-of-month' as const))
      .map(([months, roll]): DateStep => ({ kind: 'add-months', months, roll })),
    fc
      .tuple(
        fc.array(dayOfMonth, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('on-or-after' as const, 'after' as const),
      )
      .map(([list, landing]): DateStep => ({ kind: 'next-day-of-month', days: list, landing })),
    fc.integer({ min: 1, max: 7 }).map((weekday): DateStep => ({ kind: 'next-weekday', weekday })),
    fc.integer({ min: -27, max: 31 }).map((day): DateStep => ({ kind: 'cut-off', day })),
  ),
  { maxLength: 4 },
)

const anyLine = (part: InstalmentTerms['part']): fc.Arbitrary<InstalmentTerms> =>
  fc
    .tuple(baselines, anySteps, fc.array(fc.integer({ min: 1, max: 9999 }), { maxLength: 2 }))
    .map(([baseline, steps, rates]) => ({
      part,
      due: { baseline, steps },
      // Windows that end with the due date never end after it.
      discounts: rates.map((rate) => ({ rate: fraction(rate), steps })),
    }))

/** Terms of any steps that need no calendar and of any shares. */
export const anyTerms: fc.Arbitrary<PaymentTerms> = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 3000 }),
        fc.constantFrom('share-of-total' as const, 'share-of-remainder' as const, 'share-of-net' as const),
      ),
      { maxLength: 3 },
    ),
    fc.boolean(),
  )
  .chain(([parts, sequential]) =>
    fc
      .tuple(...parts.map(([share, kind]) => anyLine({ kind, share: fraction(share) })), anyLine(REMAINDER))
      .map((instalments) => ({ ...termsOf(instalments), ...(sequential ? { sequential } : undefined) })),
  )

/** Days of a lifetime. */
export const dates = fc.integer({ min: 0, max: 40_000 }).map((day) => writeDay(day))

/** Every anchor. */
export const anchors: fc.Arbitrary<TermsAnchors> = fc.record({
  order: dates,
  contract: dates,
  shipment: dates,
  'bill-of-lading': dates,
  delivery: dates,
  'next-delivery': dates,
  acceptance: dates,
  completion: dates,
  'invoice-receipt': dates,
  statement: dates,
})

/** Amounts of cents, zero and very large ones included. */
export const cents: fc.Arbitrary<bigint> = fc.oneof(
  fc.bigInt({ min: 0n, max: 200n }),
  fc.bigInt({ min: 0n, max: 10n ** 10n }),
  fc.bigInt({ min: 0n, max: 10n ** 24n }),
)

/** Cents as an amount with two decimals. */
export const amountOf = (minor: bigint): string =>
  `${String(minor / 100n)}.${String(minor % 100n).padStart(2, '0')}`

/** An amount with two decimals as cents. */
export const centsOf = (amount: string): bigint => BigInt(amount.replace('.', ''))
