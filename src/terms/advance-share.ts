import { addRatio, multiplyRatio, type Ratio } from '../numbers/ratio.js'
import type { PreparedLine, PreparedTerms } from './prepared-terms.js'

const ONE: Ratio = { num: 1n, den: 1n }
const NOTHING: Ratio = { num: 0n, den: 1n }

/** Whether a line is paid before performance: in advance, or with the order. */
const isAdvance = ({ due }: PreparedLine): boolean =>
  due.baseline === 'advance' || (due.baseline === 'order' && due.steps.length === 0)

/**
 * The share of an invoice that the terms place before performance. The share of a fixed amount, of a share of the net,
 * and of what such a line leaves is not known; these count as zero.
 */
export function advanceShareOf({ lines, sequential }: PreparedTerms): Ratio {
  let advance = NOTHING
  let left: Ratio | undefined = ONE
  lines.forEach((line, index) => {
    const part = partOf(line, left)
    left = part === undefined || left === undefined ? undefined : addRatio(left, { ...part, num: -part.num })
    // In a sequence, each line after the first counts from the previous due date.
    if (part !== undefined && isAdvance(line) && !(sequential && index > 0)) advance = addRatio(advance, part)
  })
  return advance
}

function partOf({ kind, portion }: PreparedLine, left: Ratio | undefined): Ratio | undefined {
  const share = { num: BigInt(portion.num), den: BigInt(portion.den) }
  switch (kind) {
    case 'share-of-total':
      return share
    case 'share-of-remainder':
    case 'remainder':
      return left === undefined ? undefined : multiplyRatio(left, share)
    case 'share-of-net':
    case 'fixed':
      return undefined
  }
}
