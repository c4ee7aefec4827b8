import { readDay } from '../calendar/day-number.js'
import { ReceivablesError, refuse, type ErrorFault } from '../kernel/error.js'
import { expectChoice, expectKeys, expectRecord, shapeOf, type UnknownRecord } from '../kernel/expect.js'
import { readScale } from '../money/currency.js'
import type { Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { checkContent } from './check-content.js'
import { readParts, type Reading } from './field.js'
import { fieldsOf } from './kind-fields.js'
import { KIND_RULES } from './kind-rules.js'
import { NOTICE_KINDS } from './notice-kind.js'
import { checkLateCharge } from './late-charge.js'
import { linesOf } from './lines.js'
import type { NoticeLine } from './model.js'
import type { Notice, NoticeRequest, NoticeTotals } from './notice.js'
import type { NoticeKind } from './notice-kind.js'
import { totalsOf } from './totals.js'

/** The request after reading: deadlines counted, amounts with the decimals of the currency. */
type ReadRequest = Omit<NoticeRequest, 'deadline'> & Pick<Notice, 'deadline'>

/**
 * Reads a request, or the parts of a notice composed before, and computes what follows from it.
 *
 * @throws ReceivablesError `document.invalid` with all missing fields; the codes of the fields for malformed ones.
 */
export function readNotice(value: unknown, stored: boolean): Notice {
  const asked = expectRecord(value, '', 'the content of a notice')
  // A form for letters of all kinds may have fields that this kind does not have, with the value undefined.
  const fields = Object.fromEntries(Object.entries(asked).filter(([, field]) => field !== undefined))
  const kind = expectChoice(fields['kind'], NOTICE_KINDS, 'kind')
  const table = fieldsOf(kind)
  expectKeys(fields, ['kind', ...Object.keys(table)], '')
  const reading = readingOf(kind, fields, stored)
  const content = readParts(fields, table, '', reading)
  if (reading.missing.length > 0) refuseMissing(reading.missing)
  return finish(kind, { kind, ...content } as unknown as ReadRequest, reading)
}

/** The context for reading the fields: the currency is that of the first item, unless it is given. */
function readingOf(kind: NoticeKind, fields: UnknownRecord, stored: boolean): Reading {
  const currency = fields['currency'] ?? currencyOfFirst(fields['items'])
  const letterDate = fields['letterDate']
  const mayBeEmpty = kind === 'account-statement' && isEmptyList(fields['items'])
  const isMissing = currency === undefined && !mayBeEmpty
  return {
    // Without items there is no currency for the amounts: what is missing is reported, whatever the amounts are.
    scale: isMissing ? 4 : readScale(currency, 'currency'),
    currency: typeof currency === 'string' ? currency : '',
    letterDay: letterDate === undefined ? NaN : readDay(letterDate, 'letterDate'),
    stored,
    missing: [],
  }
}

const isEmptyList = (items: unknown): boolean =>
  shapeOf(items) === 'array' && (items as readonly unknown[]).length === 0

function currencyOfFirst(items: unknown): unknown {
  if (shapeOf(items) !== 'array') return undefined
  const [first] = items as readonly unknown[]
  return shapeOf(first) === 'record' ? (first as UnknownRecord)['currency'] : undefined
}

function refuseMissing(faults: readonly ErrorFault[]): never {
  const [first] = faults as readonly [ErrorFault]
  const more = faults.length === 1 ? '' : ` (the first of ${String(faults.length)} missing fields)`
  throw new ReceivablesError({
    code: 'document.invalid',
    path: first.path,
    expected: `${first.expected}${more}`,
    received: undefined,
    faults,
  })
}

function finish(kind: NoticeKind, request: ReadRequest, reading: Reading): Notice {
  const rule = KIND_RULES[kind]
  const { items, asOf = request.letterDate, lateCharge } = request
  const content = without(request, ['items', 'asOf', 'currency', 'lateCharge'])
  const lines = linesOf({ items, asOf, letterDate: request.letterDate, lateCharge }, rule, reading)
  const time = { asOf, statutoryDueDate: request.filing?.statutoryDueDate }
  const charge = lateCharge === undefined ? undefined : checkLateCharge(lateCharge, lines, time, reading)
  const totals = totalsOf(
    { ...content, lines, ...(charge === undefined ? {} : { lateCharge: charge }) },
    reading,
  )
  const notice: Notice = {
    schema: 'receivables/notice@1',
    ...content,
    asOf,
    currency: reading.currency,
    lines,
    ...(charge === undefined ? {} : { lateCharge: charge }),
    totals,
    demandsPayment: demandsPayment(kind, request, totals, lines, reading),
    // A copy, so that a change of the notice by the caller does not change the rule.
    blocks: [...rule.blocks],
  }
  checkContent(notice, reading)
  return notice
}

const DEMANDS: readonly NoticeKind[] = ['overdue-notice', 'final-demand', 'lawyer-letter', 'guarantor-demand']

/**
 * A friendly reminder demands payment only if it sets a day for an answer, a decision only if something past due is
 * left, and a statement only if more is past due than there is unapplied credit.
 */
function demandsPayment(
  kind: NoticeKind,
  { replyBy, statement }: ReadRequest,
  totals: NoticeTotals,
  lines: readonly NoticeLine[],
  { scale }: Reading,
): boolean {
  const read = (amount: string | undefined): Minor => readMinor(amount ?? '0', scale, 'items')
  if (kind === 'friendly-reminder') return replyBy !== undefined
  if (kind === 'dispute-decision')
    return read(totals.payable) > 0 && lines.some(({ daysPastDue }) => daysPastDue > 0)
  if (kind === 'account-statement') return read(totals.overdue) > read(statement?.unapplied)
  return DEMANDS.includes(kind)
}

/** The fields of an object without the given ones. */
const without = <Fields extends object, Name extends string>(
  fields: Fields,
  names: readonly Name[],
): Omit<Fields, Name> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name as Name))) as Omit<
    Fields,
    Name
  >

/** The request from which a stored notice was composed. */
export function requestOf(stored: UnknownRecord): UnknownRecord {
  const { schema, lines } = stored
  if (schema !== 'receivables/notice@1')
    refuse('input.choice', 'schema', "'receivables/notice@1', the mark of a composed notice", schema)
  return { ...without(stored, ['schema', 'lines', 'totals', 'demandsPayment', 'blocks']), items: lines }
}
