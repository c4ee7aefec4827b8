import { readDay, writeDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { readSafely } from '../kernel/read-safely.js'
import { addMinor, minMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { InKindRequest, InKindSettlement } from './in-kind-model.js'
import { inKindWarnings } from './in-kind-warnings.js'
import { readInKind, type ReadInKind } from './read-in-kind.js'
import type { SettlementReason } from './reasons.js'

/**
 * Settles a debt in kind: goods or shares are credited at their appraised value less a haircut, up to the debt; the
 * remainder stays due. It requires an approval of at least the amount credited, an agreement confirmed in writing, and
 * a valuation report per asset. The old debt ends when the assets are handed over, not when this is agreed. It does not
 * end if the hand-over is void under Chinese law because a bankruptcy petition had been accepted.
 *
 * Value × (1 − haircut) is rounded per asset. Under Chinese law, warnings give the days that matter: a clause that
 * makes the assets the creditor's property is void if agreed before the debt was due; and the hand-over may be undone
 * if a bankruptcy petition is accepted within six months or a year of it.
 *
 * @throws ReceivablesError `input.missing` if a haircut needs rounding and `rounding` is absent; `input.range` for a
 * haircut above 1 or a debt of zero; `input.conflict` for an agreement of another kind; `currency.mismatch` for an
 * approval of another currency; `date.order` for a hand-over after `asOf`; `id.duplicate`, `amount.negative`,
 * `amount.too-fine`, `currency.unknown`, `decimal.invalid`, `date.invalid`, `date.out-of-range`, `id.invalid`,
 * `input.choice`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { settleInKind } from 'receivables/escalation'
 *
 * settleInKind(
 *   {
 *     currency: 'CNY',
 *     debt: '500000.00',
 *     dueDate: '2026-03-31',
 *     items: [{ id: 'stock-1', value: '600000.00', haircut: '0.20', valuationId: 'report-8' }],
 *     agreement: null,
 *     approval: null,
 *     titlePassesOnDefault: false,
 *     transferBy: '2026-05-31',
 *     law: 'cn',
 *   },
 *   '2026-05-01',
 * )
 * // => { status: 'refused', credited: '480000.00', residual: '20000.00', openNow: '500000.00', ... }
 * ```
 *
 * @see Contract-General Interpretation of the Supreme People's Court (2023), articles 27 and 28; Enterprise Bankruptcy
 * Law of the People's Republic of China, articles 16, 31 and 32.
 */
export function settleInKind(request: InKindRequest, asOf: PlainDate): InKindSettlement {
  return readSafely('', () => {
    const read = readInKind(request, readDay(asOf, 'asOf'))
    const { scale, currency, debt, items, agreement, today, transferred, transferBy } = read
    const text = (amount: Minor): string => writeMinor(amount, scale)
    const counted = items.reduce<Minor>((sum, item) => addMinor(sum, item.counted), 0)
    const credited = minMinor(counted, debt)
    const residual = subtractMinor(debt, credited)
    const missing = whatIsMissing(read, credited)
    const status =
      missing.length > 0
        ? 'refused'
        : transferred !== null
          ? 'performed'
          : transferBy < today
            ? 'overdue'
            : 'agreed'
    return {
      status,
      currency,
      debt: text(debt),
      credited: text(credited),
      residual: text(residual),
      excess: text(subtractMinor(counted, credited)),
      openNow: text(status === 'performed' && !isVoid(read) ? residual : debt),
      items: creditsOf(read),
      nextReviewOn: status === 'agreed' ? writeDay(transferBy + 1, 'transferBy') : null,
      warnings:
        read.law === 'cn'
          ? inKindWarnings({
              due: read.due,
              agreed:
                agreement === null ? null : readDay(agreement.confirmation?.date ?? agreement.proposedOn, ''),
              titlePasses: read.titlePasses,
              // If it is overdue, the hand-over is today at the earliest.
              performed: transferred ?? Math.max(transferBy, today),
              accepted: read.accepted,
            })
          : [],
      reasons:
        status === 'refused'
          ? missing
          : [whyGranted(read, status, { credited: text(credited), residual: text(residual) })],
    }
  })
}

/**
 * Whether the assets were handed over after a bankruptcy petition had been accepted: Enterprise Bankruptcy Law (CN),
 * article 16.
 */
const isVoid = ({ law, transferred, accepted }: ReadInKind): boolean =>
  law === 'cn' && transferred !== null && accepted !== null && transferred >= accepted

function whyGranted(
  read: ReadInKind,
  status: Exclude<InKindSettlement['status'], 'refused'>,
  amounts: Pick<InKindSettlement, 'credited' | 'residual'>,
): SettlementReason {
  const { currency, scale, debt, approval, transferred, transferBy, accepted } = read
  const transferDate = writeDay(transferred ?? transferBy)
  const approvalId = approval?.id ?? ''
  if (accepted !== null && isVoid(read)) {
    const params = { debt: writeMinor(debt, scale), currency, transferDate, acceptedOn: writeDay(accepted) }
    return { code: 'settlement.in-kind-void', params: { ...params, approvalId } }
  }
  return { code: `settlement.in-kind-${status}`, params: { ...amounts, currency, transferDate, approvalId } }
}

function creditsOf({ items, debt, scale }: ReadInKind): InKindSettlement['items'] {
  let left = debt
  return items.map(({ id, value, counted }) => {
    const credited = minMinor(counted, left)
    left = subtractMinor(left, credited)
    return {
      id,
      value: writeMinor(value, scale),
      counted: writeMinor(counted, scale),
      credited: writeMinor(credited, scale),
    }
  })
}

function whatIsMissing(
  { items, agreement, approval, scale, currency }: ReadInKind,
  credited: Minor,
): SettlementReason[] {
  const reasons: SettlementReason[] = []
  if (approval?.status !== 'approved') {
    reasons.push({ code: 'settlement.approval-required', params: { status: approval?.status ?? 'none' } })
  }
  if (approval !== null && readMinor(approval.amount, scale, 'approval.amount') < credited) {
    const params = { approved: approval.amount, credited: writeMinor(credited, scale), currency }
    reasons.push({ code: 'settlement.approval-too-small', params })
  }
  if (agreement === null) reasons.push({ code: 'settlement.written-agreement-required', params: {} })
  else if (agreement.confirmation === null) {
    reasons.push({ code: 'settlement.not-confirmed', params: { id: agreement.id } })
  }
  for (const { id, valuationId } of items) {
    if (valuationId === null) reasons.push({ code: 'settlement.valuation-required', params: { item: id } })
  }
  return reasons
}
