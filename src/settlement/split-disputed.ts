import { refuse } from '../kernel/error.js'
import { at, expectId, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { subtractMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { DisputedPart } from './dispute-model.js'
import { readList } from './read-list.js'
import { sumOf } from './read-plan.js'
import { readPositive } from './read-value.js'

/** An invoice split into its disputed and its undisputed part. disputed + undisputed = outstanding. */
export interface DisputedSplit {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Open amount of the invoice. */
  readonly outstanding: DecimalString
  /** Disputed amount: neither dunned nor charged until it is decided. */
  readonly disputed: DecimalString
  /** Undisputed amount: it stays due on its due date, is dunned, and bears late charges. */
  readonly undisputed: DecimalString
  /** The disputed lines, if lines were given; empty otherwise. */
  readonly lines: readonly {
    /** Identifier of the line. */
    readonly id: string
    /** Disputed amount of the line. */
    readonly amount: DecimalString
  }[]
}

/**
 * Splits the open amount of an invoice into its disputed and its undisputed part, by an amount or by lines. The
 * undisputed part stays due: a buyer that disputes some of the goods still owes for the others.
 *
 * @throws ReceivablesError `input.range` if more is disputed than is outstanding, or nothing is outstanding;
 * `input.conflict` if both an amount and lines are given; `id.duplicate` for a line that is given twice;
 * `amount.negative`, `amount.too-fine`, `currency.unknown`, `decimal.invalid`, `id.invalid`, `input.missing`,
 * `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { splitDisputed } from 'receivables/escalation'
 *
 * splitDisputed({ currency: 'CNY', outstanding: '100000.00', disputed: '30000.00' })
 * // => { disputed: '30000.00', undisputed: '70000.00', ... }
 * ```
 *
 * @see 保障中小企业款项支付条例, State Council Order 802 (2025), article 15: where a part is in dispute, the rest is paid on
 * time.
 */
export function splitDisputed(part: DisputedPart): DisputedSplit {
  return readSafely('', () => {
    const given = expectRecord(part, '', 'the outstanding and the disputed amount')
    expectKeys(given, ['currency', 'outstanding', 'disputed', 'lines'], '')
    const { currency, scale, outstanding, disputed, undisputed, lines } = readSplit(given)
    return {
      currency,
      outstanding: writeMinor(outstanding, scale),
      disputed: writeMinor(disputed, scale),
      undisputed: writeMinor(undisputed, scale),
      lines: lines.map(({ id, amount }) => ({ id, amount: writeMinor(amount, scale) })),
    }
  })
}

/** A split, read. */
export interface ReadSplit {
  readonly currency: CurrencyCode
  readonly scale: number
  readonly outstanding: Minor
  readonly disputed: Minor
  readonly undisputed: Minor
  readonly lines: readonly { readonly id: string; readonly amount: Minor }[]
}

/**
 * Reads the disputed part of an invoice.
 *
 * @throws ReceivablesError naming the faulty field.
 */
export function readSplit(given: UnknownRecord): ReadSplit {
  const currency = given['currency'] as string
  const scale = readScale(currency, 'currency')
  const outstanding = readPositive(given['outstanding'], scale, 'outstanding')
  if (given['lines'] !== undefined && given['disputed'] !== undefined) {
    refuse('input.conflict', 'lines', 'an amount or lines, not both', given['lines'])
  }
  const lines = given['lines'] === undefined ? [] : readLines(given['lines'], scale)
  const disputed =
    given['lines'] === undefined
      ? readAmount(given['disputed'], scale, 'disputed')
      : sumOf(lines.map(({ amount }) => amount))
  if (disputed > outstanding) {
    const expected = `at most the outstanding amount: ${writeMinor(outstanding, scale)}`
    refuse(
      'input.range',
      given['lines'] === undefined ? 'disputed' : 'lines',
      expected,
      writeMinor(disputed, scale),
    )
  }
  return { currency, scale, outstanding, disputed, undisputed: subtractMinor(outstanding, disputed), lines }
}

function readLines(value: unknown, scale: number): ReadSplit['lines'] {
  const ids = new Set<string>()
  return readList(value, 'lines', 'a line with its id and amount', (line, path) => {
    expectKeys(line, ['id', 'amount'], path)
    const id = expectId(line['id'], at(path, 'id'))
    if (ids.has(id)) refuse('id.duplicate', at(path, 'id'), 'each line only once', id)
    ids.add(id)
    return { id, amount: readAmount(line['amount'], scale, at(path, 'amount')) }
  })
}
