import { fc, test as law } from '@fast-check/vitest'
import { expect } from 'vitest'
import { checkOrder, type OrderCheckRequest, type OrderPolicy } from '../../src/limits/index.js'
import { runs } from '../runs.js'
import { as } from './given.js'
import { fraction, largest, of, isLess, round, text, times } from './reference.js'

const SEVERITY = ['approve', 'needs-approval', 'hold', 'reject'] as const
type Decision = (typeof SEVERITY)[number]

const few = <Value>(values: fc.Arbitrary<Value>) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<Value[]>([]) },
    { weight: 1, arbitrary: fc.array(values, { maxLength: 2 }) },
  )
/** Mostly absent, so that orders are approved as well. */
const maybe = <Value>(values: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: values })
const cents = fc.oneof(fc.constantFrom(0n, 1n, 100n, 50_000n), fc.bigInt(0n, 100_000n))
const signed = fc.oneof({ weight: 9, arbitrary: cents }, { weight: 1, arbitrary: cents.map((n) => -n) })
const effect = fc.constantFrom('needs-approval', 'hold', 'reject' as const)
const days = fc.constantFrom('2024-02-28', '2024-02-29', '2024-03-01', '2025-12-31', '2026-01-01')
const span = fc.tuple(days, days).map((pair) => pair.sort() as [string, string])
/** How far a limit is from what it has to hold: below it, exactly there, above it, far above; or no limit, or no credit. */
const distance = fc.constantFrom<bigint | 'none' | 'zero'>(-1n, 0n, 1n, 20_000n, 'none', 'zero')

const facts = fc.record({
  amount: cents,
  paid: fc.constantFrom('0', '0.3', '1'),
  before: signed,
  id: maybe(fc.constantFrom('O-1', 'O-2', 'O-9')),
  orders: fc.array(fc.record({ amount: cents, open: cents }), { maxLength: 2 }),
  fulfils: maybe(fc.constantFrom('O-1', 'O-2', 'O-9')),
  limit: distance,
  group: maybe(fc.record({ before: signed, limit: distance })),
  overdue: fc.array(fc.record({ daysPastDue: fc.constantFrom(1, 30, 31), amount: cents }), { maxLength: 3 }),
  asOf: days,
  blocks: few(fc.record({ span, isOpen: fc.boolean(), lifted: maybe(days) })),
  holds: few(fc.record({ span, isOpen: fc.boolean(), effect: maybe(effect) })),
  grade: fc.constantFrom('A', 'B', 'C'),
  isHabitual: fc.constantFrom(true, false, null),
  longestDelay: fc.constantFrom(null, 0, 30, 31),
  broken: fc.nat(2),
  anomalous: fc.constantFrom(true, false, null),
  isGuaranteed: maybe(fc.boolean()),
  isImportant: fc.boolean(),
})
const rules = fc.record({
  atLimit: maybe(fc.constantFrom('allowed', 'held' as const)),
  overLimit: maybe(effect),
  tolerance: maybe(fc.record({ days: fc.constantFrom(0, 30), amount: cents, effect: maybe(effect) })),
  grades: maybe(fc.constantFrom(['0', '0.1', '0.3'], ['0.3', '0.3', '0.333333'])),
  decisionOfC: fc.constantFrom('approve', 'needs-approval', 'hold' as const),
  prepaymentShare: maybe(fc.constantFrom('0', '0.3', '1')),
  guaranteeFrom: maybe(cents),
  habit: maybe(fc.record({ habituallyLate: effect, unknown: fc.constantFrom(...SEVERITY) })),
  longestDelay: maybe(fc.constantFrom(0, 30)),
  broken: maybe(fc.nat(2)),
  anomaly: maybe(fc.record({ effect, insufficientData: fc.constantFrom(...SEVERITY) })),
})
type Facts = typeof facts extends fc.Arbitrary<infer Value> ? Value : never
type Rules = typeof rules extends fc.Arbitrary<infer Value> ? Value : never

const limitOf = (wanted: bigint, far: Facts['limit']): bigint | null =>
  far === 'none' ? null : far === 'zero' ? 0n : largest(0n, wanted + far)

/** Both days included; for ever where there is no end. */
const isWithin = (day: string, [from, through]: readonly [string, string], isOpen: boolean): boolean =>
  from <= day && (isOpen || day <= through)

law.prop([facts, rules], { numRuns: runs(600) })(
  'an order is decided as the requirement says',
  (fact, rule) => {
    const prepaid = round(times(of(fact.amount), fraction(fact.paid)), 'down')
    const rows = fact.orders.map(({ amount, open }, index) => ({
      id: `O-${String(index + 1)}`,
      amount,
      open: open < amount ? open : amount,
    }))
    const own = fact.id
    // Nothing counts twice: of the order itself its whole amount is in the exposure, of the one it fulfils what is open.
    const counted = rows.reduce(
      (sum, row) => sum + (row.id === own ? row.amount : row.id === fact.fulfils ? row.open : 0n),
      0n,
    )
    const added = largest(0n, fact.amount - prepaid - counted)
    const limit = limitOf(fact.before + added, fact.limit)
    const group = fact.group && {
      before: fact.group.before,
      limit: limitOf(fact.group.before + added, fact.group.limit),
    }
    const rooms = [{ before: fact.before, limit }, ...(group ? [group] : [])]
    const request = requestOf(fact, rule, { prepaid, rows, limit, group })
    const check = checkOrder(request)
    const shortfalls = rooms.map((room) => (room.limit === null ? 0n : room.before + added - room.limit))
    expect(check).toMatchObject({
      added: text(added),
      exposureAfter: text(fact.before + added),
      shortfall: text(largest(0n, ...shortfalls)),
      decision: decisionOf(fact, rule, { prepaid, added, rooms }),
      status: limit === null ? 'no-limit' : fact.before + added > limit ? 'over' : 'ok',
    })
    if (check.decision === 'approve') expect(check.releaseWhen).toEqual([])
    if (check.decision === 'approve') expect(shortfalls.every((shortfall) => shortfall <= 0n)).toBe(true)
  },
)

interface Derived {
  readonly prepaid: bigint
  readonly added: bigint
  readonly rooms: readonly { readonly before: bigint; readonly limit: bigint | null }[]
}

/** The severest of what the rules that hold ask for. */
function decisionOf(fact: Facts, rule: Rules, { prepaid, added, rooms }: Derived): Decision {
  const found: (Decision | undefined)[] = ['approve']
  const say = (holds: boolean, what: Decision | undefined): unknown => holds && found.push(what ?? 'hold')
  for (const { before, limit } of rooms) {
    const isAt = limit !== null && before + added === limit && added > 0n && rule.atLimit === 'held'
    say(isAt || (limit !== null && before + added > limit), rule.overLimit)
  }
  const { tolerance } = rule
  const late = fact.overdue.filter(({ daysPastDue }) => daysPastDue > (tolerance?.days ?? 0))
  const overdue = late.reduce((sum, { amount }) => sum + amount, 0n)
  say(tolerance !== undefined && overdue > tolerance.amount, tolerance?.effect)
  for (const { span: days, isOpen, lifted } of fact.blocks)
    say(isWithin(fact.asOf, days, isOpen) && (lifted === undefined || fact.asOf < lifted), 'reject')
  for (const hold of fact.holds) say(isWithin(fact.asOf, hold.span, hold.isOpen), hold.effect)
  say(rule.grades !== undefined && fact.grade === 'C', rule.decisionOfC)
  const shares = ['0', rule.prepaymentShare ?? '0', rule.grades?.['ABC'.indexOf(fact.grade)] ?? '0']
  const isShort = shares.some((share) => isLess(of(prepaid), times(of(fact.amount), fraction(share))))
  say(isShort, 'hold')
  const from = rule.guaranteeFrom
  say(from !== undefined && (fact.amount >= from || fact.isImportant) && fact.isGuaranteed !== true, 'hold')
  const { habit, anomaly } = rule
  say(habit !== undefined && fact.isHabitual === true, habit?.habituallyLate)
  say(habit !== undefined && fact.isHabitual === null, habit?.unknown)
  say(rule.longestDelay !== undefined && (fact.longestDelay ?? 0) > rule.longestDelay, 'hold')
  say(rule.broken !== undefined && fact.broken > rule.broken, 'hold')
  say(anomaly !== undefined && fact.anomalous === true, anomaly?.effect)
  say(anomaly !== undefined && fact.anomalous === null, anomaly?.insufficientData)
  return SEVERITY[Math.max(...found.map((what) => SEVERITY.indexOf(what ?? 'hold')))] as Decision
}

type Given = Pick<Derived, 'prepaid'> & {
  readonly rows: readonly { readonly id: string; readonly amount: bigint; readonly open: bigint }[]
  readonly limit: bigint | null
  readonly group: { readonly before: bigint; readonly limit: bigint | null } | undefined
}
const write = (limit: bigint | null): string | null => (limit === null ? null : text(limit))

function requestOf(fact: Facts, rule: Rules, { prepaid, rows, limit, group }: Given): OrderCheckRequest {
  const { tolerance, habit, longestDelay, broken, guaranteeFrom } = rule
  const hasRecord = habit !== undefined || longestDelay !== undefined || broken !== undefined
  const policy = {
    atLimit: rule.atLimit,
    overLimit: rule.overLimit,
    overdueTolerance: tolerance && { ...tolerance, amount: { EUR: text(tolerance.amount) } },
    grades: rule.grades?.map((prepaymentShare, index) => ({
      grade: 'ABC'[index],
      prepaymentShare,
      ...(index === 2 && { decision: rule.decisionOfC }),
    })),
    prepaymentShare: rule.prepaymentShare,
    guarantee: guaranteeFrom === undefined ? undefined : { fromAmount: { EUR: text(guaranteeFrom) } },
    behaviour: hasRecord
      ? {
          ...habit,
          ...(longestDelay !== undefined && { longestDelay: { above: longestDelay } }),
          ...(broken !== undefined && { brokenPromises: { above: broken } }),
        }
      : undefined,
    anomaly: rule.anomaly,
  }
  return as({
    order: {
      id: fact.id,
      fulfils: fact.fulfils,
      customerId: 'C',
      amount: text(fact.amount),
      currency: 'EUR',
      prepaid: text(prepaid),
      important: fact.isImportant,
    },
    exposure: {
      currency: 'EUR',
      exposure: text(fact.before),
      overdueMarginDays: 0,
      overdueItems: fact.overdue.map((item) => ({ ...item, amount: text(item.amount) })),
      orders: rows.map(({ id, amount, open }) => ({ orderId: id, amount: text(amount), open: text(open) })),
    },
    limit: write(limit),
    group: group && { exposure: text(group.before), limit: write(group.limit) },
    grade: fact.grade,
    behaviour: {
      habituallyLate: fact.isHabitual,
      longestDelay: fact.longestDelay,
      promises: { broken: fact.broken },
    },
    anomaly: { anomalous: fact.anomalous },
    guarantee: fact.isGuaranteed === undefined ? undefined : { valid: fact.isGuaranteed },
    blockList: fact.blocks.map((block) => ({
      customerId: 'C',
      from: block.span[0],
      through: block.isOpen ? null : block.span[1],
      liftedOn: block.lifted,
    })),
    holds: fact.holds.map((hold) => ({
      from: hold.span[0],
      ...(!hold.isOpen && { through: hold.span[1] }),
      ...(hold.effect && { effect: hold.effect }),
    })),
    asOf: fact.asOf,
    policy: Object.fromEntries(
      Object.entries(policy).filter(([, value]) => value !== undefined),
    ) as OrderPolicy,
  })
}
