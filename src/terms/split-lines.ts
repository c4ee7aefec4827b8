import { refuse } from '../kernel/error.js'
import type { UnknownRecord } from '../kernel/expect.js'
import { minMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { portionOf } from './portion.js'
import type { PreparedLine } from './prepared-terms.js'
import type { TermsFacts } from './terms-facts.js'

/** An amount that the terms give per currency; above zero, as checked when the terms were read. */
function amountIn(amounts: UnknownRecord, { currency, scale }: TermsFacts, path: string): Minor {
  const input = Object.hasOwn(amounts, currency) ? amounts[currency] : undefined
  const at = `${path}.${currency}`
  if (input === undefined) return refuse('currency.missing', at, `an amount in ${currency}`, input)
  return readMinor(input, scale, at)
}

function netOf({ amount, taxAmount, paths }: TermsFacts): Minor {
  if (taxAmount === undefined) {
    return refuse(
      'input.missing',
      paths.taxAmount,
      'the tax, because a part of the terms is a share of the net',
      taxAmount,
    )
  }
  return subtractMinor(amount, taxAmount)
}

function fixedPart(line: PreparedLine, left: Minor, facts: TermsFacts, path: string): Minor {
  const amount = amountIn(line.amounts as UnknownRecord, facts, `${path}.part.amounts`)
  if (amount <= left) return amount
  return refuse(
    'terms.inconsistent',
    `${path}.part`,
    'a fixed amount of at most the rest after the earlier lines',
    writeMinor(amount, facts.scale),
  )
}

function sharePart(line: PreparedLine, left: Minor, facts: TermsFacts, path: string): Minor {
  const base =
    line.kind === 'share-of-total' ? facts.amount : line.kind === 'share-of-net' ? netOf(facts) : left
  const unit = line.roundTo === undefined ? 1 : amountIn(line.roundTo, facts, `${path}.roundTo`)
  // Rounding up line by line can reach the total before the last line; then nothing is left for the other lines.
  return minMinor(portionOf(base, line.portion, unit), left)
}

/**
 * The amounts of the lines: each share is rounded half-up (to the unit of its line), and the last line takes what is
 * left. They always sum to the amount.
 */
export function splitLines(lines: readonly PreparedLine[], facts: TermsFacts): Minor[] {
  const { amount } = facts
  let left = amount
  return lines.map((line, index) => {
    if (amount === 0) return 0
    const path = `${facts.paths.terms}.instalments[${String(index)}]`
    const part =
      index === lines.length - 1
        ? left
        : line.kind === 'fixed'
          ? fixedPart(line, left, facts, path)
          : sharePart(line, left, facts, path)
    left = subtractMinor(left, part)
    return part
  })
}
