import { MAX_DAYS } from '../calendar/date-steps.js'
import { LAST_DAY, readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectBoolean,
  expectId,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readAmountIn } from '../money/amount-in.js'
import { addMinor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { blocksOn, readBlockList } from './block-list.js'
import { readEffect, type Finding } from './order-decision.js'
import type { OrderFacts } from './order-facts.js'
import { readRows } from './read-facts.js'
import { readOverdue } from './read-overdue.js'

/** The finding if the customer is on the block list. */
export function blockFindings(fields: UnknownRecord, { order }: OrderFacts): Finding[] {
  if (fields['blockList'] === undefined) return []
  const list = readBlockList(fields['blockList'], 'blockList')
  const customerId = expectId(order['customerId'], 'order.customerId')
  return blocksOn(list, customerId, readDay(fields['asOf'], 'asOf')).map((entry): Finding => {
    const params = { customerId, from: writeDay(entry.from) }
    const reason = { code: 'limits.blocked', params } as const
    const last = Math.min(entry.through ?? LAST_DAY, (entry.liftedOn ?? Infinity) - 1)
    return { effect: 'reject', reason, ...releaseAfter(last) }
  })
}

/** A block or hold with a last day is released on the next day. */
const releaseAfter = (last: DayNumber): Pick<Finding, 'release'> =>
  last >= LAST_DAY ? {} : { release: { code: 'limits.release-on', params: { date: writeDay(last + 1) } } }

/** The holds on the customer that are in force on the day. */
export function holdFindings(fields: UnknownRecord): Finding[] {
  if (fields['holds'] === undefined) return []
  const day = readDay(fields['asOf'], 'asOf')
  return readRows(fields['holds'], 'holds', 'a list of holds', (row, path): Finding[] => {
    expectKeys(row, ['from', 'through', 'effect'], path)
    const from = row['from'] === undefined ? undefined : readDay(row['from'], at(path, 'from'))
    const through = row['through'] === undefined ? undefined : readDay(row['through'], at(path, 'through'))
    if (through !== undefined && from !== undefined && through < from)
      refuse('date.order', at(path, 'through'), 'a day not before `from`', row['through'])
    const effect = readEffect(row['effect'], at(path, 'effect'))
    if ((from !== undefined && day < from) || (through !== undefined && day > through)) return []
    if (through === undefined)
      return [
        {
          effect,
          reason: { code: 'limits.on-hold', params: {} },
          release: { code: 'limits.release-by-hand', params: {} },
        },
      ]
    const reason = { code: 'limits.on-hold-through', params: { through: writeDay(through) } } as const
    return [{ effect, reason, ...releaseAfter(through) }]
  }).flat()
}

/** The finding if the overdue amount exceeds the tolerance of the policy. */
export function overdueFindings(rules: UnknownRecord, facts: OrderFacts): Finding[] {
  if (rules['overdueTolerance'] === undefined) return []
  const path = 'policy.overdueTolerance'
  const rule = expectRecord(rules['overdueTolerance'], path, 'a tolerance of overdue debt')
  expectKeys(rule, ['days', 'amount', 'effect'], path)
  const days = expectInteger(rule['days'], at(path, 'days'), 0, MAX_DAYS)
  const tolerated = readAmountIn(rule['amount'], facts.currency, facts.scale, at(path, 'amount'))
  const effect = readEffect(rule['effect'], at(path, 'effect'))
  // A bare amount does not contain the overdue items, and they are not guessed.
  const exposure =
    facts.exposure ??
    refuse(
      'input.missing',
      'exposure.overdueItems',
      'the overdue items, as creditExposure returns them with the amount',
      undefined,
    )
  const overdue = readOverdue(exposure, facts.scale, days)
    .filter((item) => item.days > days)
    .reduce<number | bigint>((sum, { amount }) => addMinor(sum, amount), 0)
  if (overdue <= tolerated) return []
  const params = {
    overdue: writeMinor(overdue, facts.scale),
    tolerated: writeMinor(tolerated, facts.scale),
    days,
    currency: facts.currency,
  }
  const reason = { code: 'limits.overdue', params } as const
  return [{ effect, reason, release: { code: 'limits.release-overdue', params: { ...params } } }]
}

/** The finding if supply is on hold. */
export function supplyFindings(fields: UnknownRecord): Finding[] {
  if (fields['supplyHold'] === undefined) return []
  const given = expectRecord(fields['supplyHold'], 'supplyHold', 'the result of orderHold')
  if (!expectBoolean(given['hold'], 'supplyHold.hold')) return []
  return [
    {
      effect: 'hold',
      reason: { code: 'limits.supply-held', params: {} },
      release: { code: 'limits.release-supply', params: {} },
    },
  ]
}
