import { refuse } from '../kernel/error.js'
import { at, expectId, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { addMinor, maxMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { readLimit, statusOf } from './available-limit.js'
import type { Finding } from './order-decision.js'
import type { OrderFacts } from './order-facts.js'
import type { ReadOrderPolicy } from './order-policy.js'
import { readRows } from './read-facts.js'
import type { LimitsReasonCode } from './reasons.js'

/** One limit that an order has to fit into, and the exposure before the order. */
interface Room {
  readonly scope: 'customer' | 'group' | 'category'
  readonly name: string
  readonly before: Minor
  readonly limit: Minor | null
}

/** The findings on the limits of the customer, of the group and of the category of the order. */
export function limitFindings(
  fields: UnknownRecord,
  facts: OrderFacts,
  limit: Minor | null,
  policy: ReadOrderPolicy,
): Finding[] {
  const rooms: Room[] = [
    { scope: 'customer', name: '', before: facts.before, limit },
    ...groupRoom(fields['group'], facts.scale),
    ...categoryRoom(fields['categories'], facts),
  ]
  return [...rooms.flatMap((room) => fit(room, facts, policy)), ...watch(facts, limit, policy)]
}

function groupRoom(value: unknown, scale: number): Room[] {
  if (value === undefined) return []
  const group = expectRecord(value, 'group', 'the limit and the exposure of the group')
  expectKeys(group, ['exposure', 'limit'], 'group')
  return [{ scope: 'group', name: '', ...readRoom(group, 'group', scale) }]
}

const readRoom = (row: UnknownRecord, path: string, scale: number): Pick<Room, 'before' | 'limit'> => ({
  before: readMinor(row['exposure'], scale, at(path, 'exposure')),
  limit: readLimit(row['limit'], scale, at(path, 'limit')),
})

/** The limit of the order's category. An order without a category, or with one that has no limit here, is refused. */
function categoryRoom(value: unknown, { order, scale }: OrderFacts): Room[] {
  if (value === undefined) return []
  const seen = new Set<string>()
  const rows = readRows(value, 'categories', 'limits by category', (row, path): Room => {
    expectKeys(row, ['category', 'exposure', 'limit'], path)
    const name = expectId(row['category'], at(path, 'category'))
    if (seen.has(name)) refuse('id.duplicate', at(path, 'category'), 'a category that no other row has', name)
    seen.add(name)
    return { scope: 'category', name, ...readRoom(row, path, scale) }
  })
  const wanted = expectId(order['category'], 'order.category')
  const found = rows.find(({ name }) => name === wanted)
  return found ? [found] : refuse('input.choice', 'order.category', 'a category that has a limit', wanted)
}

/** Whether the order fits into a limit; whether it may reach the limit exactly is decided by the policy. */
function fit(room: Room, facts: OrderFacts, policy: ReadOrderPolicy): Finding[] {
  const { scope, name, before, limit } = room
  if (limit === null)
    return [{ effect: 'approve', reason: { code: 'limits.no-limit', params: { scope, name } } }]
  const after = addMinor(before, facts.added)
  const isHeldThere = policy.atLimit === 'held' && facts.added > 0
  const isHeldAtLimit = isHeldThere && after === limit
  if (after <= limit && !isHeldAtLimit) return []
  const write = (minor: Minor): string => writeMinor(minor, facts.scale)
  const shortfall = maxMinor(0, subtractMinor(after, limit))
  const place = { scope, name, currency: facts.currency }
  // If an order may not reach its limit, paying only the excess would not be enough.
  const release: Finding['release'] = isHeldThere
    ? { code: 'limits.release-below-limit', params: { ...place, limit: write(limit) } }
    : { code: 'limits.release-pay', params: { ...place, amount: write(shortfall) } }
  const params = { ...place, limit: write(limit), exposure: write(before), added: write(facts.added) }
  const code = isHeldAtLimit ? 'limits.at-limit' : codeOf(limit, before, facts.added)
  return [{ effect: policy.overLimit, reason: { code, params }, release, shortfall }]
}

/** At a limit of zero an order gets no credit. An order that adds nothing is over the limit because of older debt. */
function codeOf(limit: Minor, before: Minor, added: Minor): LimitsReasonCode {
  if (limit === 0 && added > 0) return 'limits.no-credit'
  return before > limit ? 'limits.already-over' : 'limits.over-limit'
}

/** A notice that the exposure is near the limit; it stops nothing. */
function watch(facts: OrderFacts, limit: Minor | null, policy: ReadOrderPolicy): Finding[] {
  const after = addMinor(facts.before, facts.added)
  if (limit === null || statusOf(after, limit, policy.watchAbove) !== 'watch') return []
  const params = {
    exposure: writeMinor(after, facts.scale),
    limit: writeMinor(limit, facts.scale),
    currency: facts.currency,
  }
  return [{ effect: 'approve', reason: { code: 'limits.watch', params } }]
}
