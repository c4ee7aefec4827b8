import { refuse } from '../kernel/error.js'
import { at, expectKeys, expectRecord } from '../kernel/expect.js'
import { readAmount } from '../money/read-amount.js'
import { toMinor, type Minor } from '../numbers/minor.js'
import { readShare } from '../numbers/read-share.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import type { RoundingMode } from '../numbers/rounding-mode.js'

/**
 * The fee of the highest tier that the debt reaches. Every tier is checked.
 *
 * @throws ReceivablesError `policy.invalid` if there are no tiers, if they do not ascend, or if one does not have
 * exactly one of `fixed` and `share`; `input.range` for a share outside 0 to 1; or the code of a malformed field.
 */
export function feeOfDebt(
  tiers: readonly unknown[],
  amount: Minor,
  scale: number,
  mode: RoundingMode,
  path: string,
): Minor {
  if (tiers.length === 0) return refuse('policy.invalid', path, 'at least one tier', tiers)
  let fee: Minor = 0
  let before: Minor = -1
  Array.from(tiers, (entry, index) => {
    const place = at(path, index)
    const tier = expectRecord(entry, place, 'a tier with fromAmount and a fee')
    expectKeys(tier, ['fromAmount', 'fixed', 'share'], place)
    const from = readAmount(tier['fromAmount'], scale, at(place, 'fromAmount'))
    if (from <= before)
      refuse('policy.invalid', at(place, 'fromAmount'), 'more than the previous tier', tier['fromAmount'])
    before = from
    const own = feeOfTier(tier, amount, scale, mode, place)
    if (amount >= from) fee = own
  })
  return fee
}

function feeOfTier(
  tier: Readonly<Record<string, unknown>>,
  amount: Minor,
  scale: number,
  mode: RoundingMode,
  path: string,
): Minor {
  const { fixed, share } = tier
  if ((fixed === undefined) === (share === undefined)) {
    return refuse(
      'policy.invalid',
      path,
      'either a fixed fee or a share',
      fixed === undefined ? 'neither' : 'both',
    )
  }
  if (fixed !== undefined) return readAmount(fixed, scale, at(path, 'fixed'))
  const { num, den } = readShare(share, at(path, 'share'))
  return toMinor(roundQuotient(BigInt(amount) * num, den, mode))
}
