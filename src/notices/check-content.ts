import { refuse } from '../kernel/error.js'
import { checkAccount } from './check-account.js'
import { checkAgreement } from './check-agreement.js'
import { checkDiscounts } from './check-discounts.js'
import type { Reading } from './field.js'
import { hasAmount } from './figures.js'
import type { NoticeLine } from './model.js'
import type { Notice } from './notice.js'

/**
 * Checks the conditions between the parts of a notice.
 *
 * @throws ReceivablesError `input.conflict`, `input.range`, `input.missing`, `date.order`.
 */
export function checkContent(notice: Notice, reading: Reading): void {
  checkLetter(notice)
  checkCase(notice)
  checkAgreement(notice, reading)
  checkAccount(notice, reading)
  checkDiscounts(notice, reading)
}

/** Checks who signs a lawyer's letter, and the order of letters. */
function checkLetter({ kind, parties, earlierNotice, letterDate, rescission }: Notice): void {
  if (kind === 'lawyer-letter' && parties.counsel?.kind !== 'law-firm')
    refuse(
      'input.conflict',
      'parties.counsel.kind',
      "'law-firm', since only a law firm signs a lawyer's letter",
      parties.counsel?.kind,
    )
  if (earlierNotice?.receivedOn !== undefined && earlierNotice.receivedOn < earlierNotice.date)
    refuse(
      'date.order',
      'earlierNotice.receivedOn',
      `a day on or after ${earlierNotice.date}`,
      earlierNotice.receivedOn,
    )
  if (rescission === undefined) return
  const { periodEndedOn } = rescission
  if (periodEndedOn >= letterDate || (earlierNotice !== undefined && periodEndedOn <= earlierNotice.date))
    refuse(
      'date.order',
      'rescission.periodEndedOn',
      'a day after the earlier demand and before this letter',
      periodEndedOn,
    )
}

/** Only what is due can be demanded: the undisputed part beside an objection, or what a decision leaves. */
function checkPayBy({ dispute, decision, lines, totals }: Notice): void {
  const check = (path: string, payBy: string, owed: (line: NoticeLine) => string): void => {
    for (const line of lines)
      if (hasAmount(owed(line)) && payBy < line.dueDate)
        refuse('date.order', path, `a day on or after ${line.dueDate}, the due date`, payBy)
  }
  if (dispute !== undefined) check('dispute.payBy', dispute.payBy, ({ undisputed }) => undisputed)
  if (decision !== undefined && hasAmount(totals.payable))
    check('decision.payBy', decision.payBy, ({ open }) => open)
}

/** Checks disputes, promises, guarantees and filings. */
function checkCase(notice: Notice): void {
  const { dispute, guarantee, deadline, filing, lateCharge, totals, approval } = notice
  if (dispute !== undefined && !hasAmount(totals.disputed))
    refuse('input.conflict', 'items', 'a disputed amount', totals.disputed)
  checkPayBy(notice)
  if (guarantee !== undefined && deadline !== undefined && deadline.from > guarantee.periodEnds)
    refuse(
      'date.order',
      'guarantee.periodEnds',
      `a day on or after ${deadline.from}: a demand after the period is too late`,
      guarantee.periodEnds,
    )
  if (approval?.requestedBy !== undefined && approval.requestedBy === approval.approver)
    refuse('input.conflict', 'approval.approver', 'a person other than the one who asks', approval.approver)
  const { acceptedOn } = filing ?? {}
  if (acceptedOn === undefined) return
  for (const [index, { segments }] of (lateCharge?.accruals ?? []).entries()) {
    const last = segments.at(-1)
    // `to` is the day after the last charged day: interest stops on the day of acceptance.
    if (last !== undefined && last.to > acceptedOn)
      refuse(
        'input.conflict',
        `lateCharge.accruals[${String(index)}].segments`,
        `charges for days before ${acceptedOn} only`,
        last.to,
      )
  }
}
