import { refuse } from '../kernel/error.js'
import {
  at,
  expectArray,
  expectBoolean,
  expectChoice,
  expectId,
  expectInteger,
  expectKeys,
  expectRecord,
  expectText,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readScale } from '../money/currency.js'
import { readDecimal } from '../numbers/read-decimal.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { writeRate } from '../rates/write-rate.js'
import { NOTICE_KINDS } from '../notices/notice-kind.js'
import { CHANNELS } from './choices.js'
import type {
  EscalationAct,
  EscalationStage,
  EscalationTone,
  EscalationTrigger,
  StageCharge,
  StageRepeat,
  StageStandard,
  TriggerOrigin,
} from './policy.js'

const ACTS: readonly EscalationAct[] = ['reminder', 'formal-demand', 'collection', 'legal']
const TONES: readonly EscalationTone[] = ['friendly', 'firm', 'formal']
const CHARGES: readonly StageCharge[] = ['late-interest', 'fixed-compensation', 'collection-fee']
const ORIGINS: readonly TriggerOrigin[] = [
  'due-date',
  'invoice-date',
  'month-end',
  'completion',
  'previous-notice',
  'previous-deadline',
  'dispute-rejection',
]
const KEYS = [
  'id',
  'fromDaysPastDue',
  'trigger',
  'role',
  'channel',
  'needsApproval',
  'approvedBy',
  'act',
  'noticeKind',
  'tone',
  'deadlineDays',
  'minGapDays',
  'minAmount',
  'minShare',
  'minUnpaidInvoices',
  'minBalance',
  'onlyAfter',
  'charges',
  'holdOrders',
  'repeat',
  'standard',
]
const STAGE_ID = /^[a-z0-9]{1,40}(?:-[a-z0-9]{1,40}){0,8}$/
const MAX_CURRENCIES = 200

/** An optional field: read if present, omitted otherwise. */
export function optional<Name extends string, Value>(
  name: Name,
  fields: UnknownRecord,
  path: string,
  read: (value: unknown, path: string) => Value,
): Partial<Record<Name, Value>> {
  const value = fields[name]
  return value === undefined ? {} : ({ [name]: read(value, at(path, name)) } as Record<Name, Value>)
}

/**
 * Reads one stage.
 *
 * @throws ReceivablesError the code of a malformed field.
 */
export function readStage(value: unknown, path: string): EscalationStage {
  const fields = expectRecord(value, path)
  expectKeys(fields, KEYS, path)
  const id = expectId(fields['id'], at(path, 'id'))
  if (!STAGE_ID.test(id)) refuse('policy.invalid', at(path, 'id'), 'a stage id in kebab-case', id)
  return {
    id,
    ...readStart(fields, path),
    role: expectText(fields['role'], at(path, 'role')),
    channel: expectChoice(fields['channel'], CHANNELS, at(path, 'channel')),
    needsApproval: expectBoolean(fields['needsApproval'], at(path, 'needsApproval')),
    ...optional('approvedBy', fields, path, expectId),
    ...optional('act', fields, path, (v, p) => expectChoice(v, ACTS, p)),
    ...optional('noticeKind', fields, path, (v, p) => expectChoice(v, NOTICE_KINDS, p)),
    ...optional('tone', fields, path, (v, p) => expectChoice(v, TONES, p)),
    ...optional('deadlineDays', fields, path, (v, p) => expectInteger(v, p, 0, 3660)),
    ...optional('minGapDays', fields, path, (v, p) => expectInteger(v, p, 0, 3660)),
    ...optional('minAmount', fields, path, readAmounts),
    ...optional('minShare', fields, path, readShare),
    ...optional('minUnpaidInvoices', fields, path, (v, p) => expectInteger(v, p, 1, 1_000_000)),
    ...optional('minBalance', fields, path, readAmounts),
    ...optional('onlyAfter', fields, path, (v, p) => expectChoice(v, ['dispute-rejected'] as const, p)),
    ...optional('charges', fields, path, readCharges),
    ...optional('holdOrders', fields, path, expectBoolean),
    ...optional('repeat', fields, path, readRepeat),
    ...optional('standard', fields, path, readStandard),
  }
}

function readStart(
  fields: UnknownRecord,
  path: string,
): { readonly fromDaysPastDue?: number; readonly trigger?: EscalationTrigger } {
  const { trigger, fromDaysPastDue } = fields
  if (trigger === undefined) {
    return { fromDaysPastDue: expectInteger(fromDaysPastDue, at(path, 'fromDaysPastDue'), 0, 36_525) }
  }
  if (fromDaysPastDue !== undefined) {
    refuse('input.conflict', at(path, 'trigger'), 'fromDaysPastDue or a trigger, not both', trigger)
  }
  const given = expectRecord(trigger, at(path, 'trigger'))
  expectKeys(given, ['from', 'days'], at(path, 'trigger'))
  const from = expectChoice(given['from'], ORIGINS, at(path, 'trigger.from'))
  return { trigger: { from, days: expectInteger(given['days'], at(path, 'trigger.days'), -3660, 36_525) } }
}

/** Amounts per currency, as a plain copy whose keys can be tested with Object.hasOwn. */
function readAmounts(value: unknown, path: string): Readonly<Record<string, string>> {
  const given = expectRecord(value, path, 'an object with a field for each currency')
  const currencies = Object.keys(given)
  if (currencies.length > MAX_CURRENCIES)
    refuse('input.range', path, `at most ${String(MAX_CURRENCIES)} currencies`, value)
  return Object.fromEntries(
    currencies.map((currency) => {
      const scale = readScale(currency, at(path, currency))
      const amount = readMinor(given[currency], scale, at(path, currency))
      if (amount < 0) refuse('amount.negative', at(path, currency), 'an amount of zero or above', amount)
      return [currency, writeMinor(amount, scale)]
    }),
  )
}

function readShare(value: unknown, path: string): string {
  const { units, scale } = readDecimal(value, path)
  if (units < 0n || units > 10n ** BigInt(scale)) refuse('input.range', path, 'a share from 0 to 1', value)
  return writeRate(units, scale)
}

function readCharges(value: unknown, path: string): readonly StageCharge[] {
  const rows = expectArray(value, path)
  if (rows.length > CHARGES.length) refuse('input.range', path, 'each charge only once', value)
  return Array.from(rows, (row, index) => expectChoice(row, CHARGES, at(path, index)))
}

function readRepeat(value: unknown, path: string): StageRepeat {
  const fields = expectRecord(value, path)
  expectKeys(fields, ['everyDays', 'times'], path)
  return {
    everyDays: expectInteger(fields['everyDays'], at(path, 'everyDays'), 1, 3660),
    times: expectInteger(fields['times'], at(path, 'times'), 0, 1000),
  }
}

function readStandard(value: unknown, path: string): StageStandard {
  const fields = expectRecord(value, path)
  expectKeys(fields, ['withinDays', 'template', 'doneWhen'], path)
  return {
    withinDays: expectInteger(fields['withinDays'], at(path, 'withinDays'), 0, 3660),
    template: expectText(fields['template'], at(path, 'template')),
    doneWhen: expectText(fields['doneWhen'], at(path, 'doneWhen')),
  }
}
