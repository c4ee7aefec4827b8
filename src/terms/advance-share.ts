import { addRatio, multiplyRatio, type Ratio } from '../numbers/ratio.js'
import type { PreparedLine, PreparedTerms } from './prepared-terms.js'

const ONE: Ratio = { num: 1n, den: 1n }
const NOTHING: Ratio = { num: 0n, den: 1n }

/** Whether a line is paid before performance: in advance, or with the order. */
const isAdvance = ({ due }: PreparedLine): boolean =>
  due.baseline === 'advance' || (due.baseline === 'order' && due.steps.length === 0)

/**
 * What share of an invoice the terms themselves put before performance. Of a fixed amount and a share of the net no share
 * is known, nor of what they leave: these count as nothing.
 */
export function advanceShareOf({ lines, sequential }: PreparedTerms): Ratio {
  let advance = NOTHING
  let left: Ratio | undefined = ONE
  lines.forEach((line, index) => {
    const part = partOf(line, left)
    left = part === undefined || left === undefined ? undefined : addRatio(left, { ...part, num: -part.num })
    // Each line of a sequence but the first counts from the due date before.
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
