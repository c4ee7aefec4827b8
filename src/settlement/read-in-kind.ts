import { readDay, type DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectBoolean,
  expectChoice,
  expectId,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readScale } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import { expectCurrency } from '../money/expect-currency.js'
import { toMinor, type Minor } from '../numbers/minor.js'
import { readShare } from '../numbers/read-share.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { ROUNDING_MODES } from '../numbers/rounding-mode.js'
import type { Agreement } from './agreement-model.js'
import type { Approval } from './approval-model.js'
import { readAgreement } from './read-agreement.js'
import { readApproval } from './read-approval.js'
import { readList } from './read-list.js'
import { readOptionalDay, readPositive } from './read-value.js'

const FIELDS = [
  'currency',
  'debt',
  'dueDate',
  'items',
  'rounding',
  'agreement',
  'approval',
  'titlePassesOnDefault',
  'transferBy',
  'transferredOn',
  'insolvencyAcceptedOn',
  'law',
]

/** An asset, read. */
export interface ReadItem {
  readonly id: string
  readonly value: Minor
  readonly counted: Minor
  readonly valuationId: string | null
}

/** A settlement in kind, read. */
export interface ReadInKind {
  readonly currency: string
  readonly scale: number
  readonly debt: Minor
  readonly due: DayNumber
  readonly items: readonly ReadItem[]
  readonly agreement: Agreement | null
  readonly approval: Approval | null
  readonly titlePasses: boolean
  readonly transferBy: DayNumber
  readonly transferred: DayNumber | null
  readonly accepted: DayNumber | null
  readonly law: 'cn' | 'other'
  readonly today: DayNumber
}

/**
 * Reads a settlement in kind.
 *
 * @throws ReceivablesError naming the faulty field; `date.order` for a hand-over after today, `currency.mismatch` for
 * an approval of another currency.
 */
export function readInKind(request: unknown, today: DayNumber): ReadInKind {
  const given = expectRecord(request, '', 'a debt and the items given for it')
  expectKeys(given, FIELDS, '')
  const currency = given['currency'] as string
  const scale = readScale(currency, 'currency')
  const transferred = readOptionalDay(given['transferredOn'], 'transferredOn')
  if (transferred !== null && transferred > today) {
    refuse('date.order', 'transferredOn', 'a day not after asOf', given['transferredOn'])
  }
  const approval = given['approval'] === null ? null : readApproval(given['approval'], 'approval')
  expectCurrency(approval?.currency, currency, 'approval.currency', 'facts')
  return {
    currency,
    scale,
    debt: readPositive(given['debt'], scale, 'debt'),
    due: readDay(given['dueDate'], 'dueDate'),
    items: readItems(given, scale),
    agreement: readOwnAgreement(given['agreement']),
    approval,
    titlePasses: expectBoolean(given['titlePassesOnDefault'], 'titlePassesOnDefault'),
    transferBy: readDay(given['transferBy'], 'transferBy'),
    transferred,
    accepted: readOptionalDay(given['insolvencyAcceptedOn'], 'insolvencyAcceptedOn'),
    law: expectChoice(given['law'], ['cn', 'other'], 'law'),
    today,
  }
}

function readOwnAgreement(value: unknown): Agreement | null {
  if (value === null) return null
  const agreement = readAgreement(value, 'agreement')
  const { kind } = agreement
  if (kind === 'settlement-in-kind' || kind === 'settlement') return agreement
  return refuse('input.conflict', 'agreement.kind', "'settlement-in-kind' or 'settlement'", kind)
}

function readItems(given: UnknownRecord, scale: number): ReadItem[] {
  const ids = new Set<string>()
  const items = readList(
    given['items'],
    'items',
    'an item with its value and haircut',
    (item, path) => {
      expectKeys(item, ['id', 'value', 'haircut', 'valuationId'], path)
      const id = expectId(item['id'], at(path, 'id'))
      if (ids.has(id)) refuse('id.duplicate', at(path, 'id'), 'each item only once', id)
      ids.add(id)
      const value = readAmount(item['value'], scale, at(path, 'value'))
      const valuation = item['valuationId']
      return {
        id,
        value,
        counted: countedOf(value, item, given['rounding'], path),
        valuationId: valuation === null ? null : expectId(valuation, at(path, 'valuationId')),
      }
    },
    1000,
  )
  return items.length > 0 ? items : refuse('input.range', 'items', 'at least one item', given['items'])
}

/** A value that is a whole number of minor units needs no rounding; otherwise no rounding is guessed. */
function countedOf(value: Minor, item: UnknownRecord, rounding: unknown, path: string): Minor {
  const { num, den } = readShare(item['haircut'], at(path, 'haircut'))
  const exact = BigInt(value) * (den - num)
  const isEven = rounding === undefined && exact % den === 0n
  return toMinor(
    roundQuotient(exact, den, isEven ? 'down' : expectChoice(rounding, ROUNDING_MODES, 'rounding')),
  )
}
