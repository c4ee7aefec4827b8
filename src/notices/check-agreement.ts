import { refuse } from '../kernel/error.js'
import { at } from '../kernel/expect.js'
import { compareMinor, type Minor } from '../numbers/minor.js'
import { readRatio } from '../numbers/ratio.js'
import { readMinor } from '../numbers/read-minor.js'
import type { NoticeApproval, NoticeAsset, NoticeMilestone } from './case-model.js'
import type { Reading } from './field.js'
import { hangsOnDays } from './figures.js'
import type { Notice } from './notice.js'
import { sumOf } from './totals.js'

/**
 * Checks plans, waivers, settlements in kind and extensions: their payments ascend and sum to what is payable, and the
 * requester is not the approver.
 *
 * @throws ReceivablesError `input.conflict`, `input.range` or `date.order`.
 */
export function checkAgreement(notice: Notice, { scale }: Reading): void {
  const { plan, concession, inKind, grace, totals } = notice
  if (plan !== undefined) {
    checkPayments(plan.instalments, totals.payable, scale, 'plan.instalments')
    checkFirst(plan.instalments, plan.minFirstShare, totals.total, scale)
  }
  if (concession !== undefined) {
    if (concession.milestones.length === 0 && hangsOnDays(notice))
      refuse('document.invalid', 'concession.milestones', 'a payment with its day', undefined)
    expectAtMost(concession.waived, totals.lateCharge, scale, 'concession.waived')
    checkApproval(concession.approval, 'concession.approval')
    checkPayments(concession.milestones, totals.payable, scale, 'concession.milestones')
  }
  for (const [index, asset] of (inKind?.assets ?? []).entries())
    checkAsset(asset, scale, at('inKind.assets', index))
  if (grace !== undefined) checkGrace(notice, grace)
}

function checkPayments(
  payments: readonly NoticeMilestone[],
  payable: string,
  scale: number,
  path: string,
): void {
  const sum = sumOf(
    payments.map(({ amount }) => amount),
    scale,
    path,
  )
  if (sum !== readMinor(payable, scale, path))
    refuse('input.conflict', path, `payments that sum to ${payable}`, String(sum))
  for (const [index, { dueDate }] of payments.entries()) {
    const before = payments[index - 1]
    if (before !== undefined && dueDate <= before.dueDate)
      refuse('date.order', at(at(path, index), 'dueDate'), `a day after ${before.dueDate}`, dueDate)
  }
}

/** The share is a share of the debt, as in `validatePlan`: the fee for the plan is paid in addition. */
function checkFirst(
  payments: readonly NoticeMilestone[],
  least: string | undefined,
  debt: string,
  scale: number,
): void {
  if (least === undefined) return
  const path = 'plan.instalments[0].amount'
  const [first] = payments as readonly [NoticeMilestone]
  const { num, den } = readRatio(least, 'plan.minFirstShare')
  const whole = BigInt(readMinor(debt, scale, path))
  if (BigInt(readMinor(first.amount, scale, path)) * den < whole * num)
    refuse('input.range', path, `at least a share of ${least}`, first.amount)
}

function expectAtMost(amount: string, limit: string, scale: number, path: string): void {
  const [value, most]: readonly Minor[] = [readMinor(amount, scale, path), readMinor(limit, scale, path)]
  if (compareMinor(value as Minor, most as Minor) > 0) refuse('input.range', path, `at most ${limit}`, amount)
}

function checkApproval({ requestedBy, approvedBy }: NoticeApproval, path: string): void {
  if (requestedBy === approvedBy)
    refuse(
      'input.conflict',
      at(path, 'approvedBy'),
      'a person other than the one who asked for it',
      approvedBy,
    )
}

/** The amount credited for an asset is at most its value less the discount, which may have been rounded up. */
function checkAsset({ value, haircut, credited }: NoticeAsset, scale: number, path: string): void {
  const { num, den } = readRatio(haircut, at(path, 'haircut'))
  const worth = BigInt(readMinor(value, scale, at(path, 'value'))) * (den - num)
  const counted = BigInt(readMinor(credited, scale, at(path, 'credited')))
  if ((counted - 1n) * den >= worth)
    refuse('input.range', at(path, 'credited'), 'at most the value less the discount', credited)
}

function checkGrace({ lines }: Notice, grace: NonNullable<Notice['grace']>): void {
  checkApproval(grace.approval, 'grace.approval')
  for (const { dueDate } of lines) {
    if (grace.newDueDate <= dueDate)
      refuse('date.order', 'grace.newDueDate', `a day after ${dueDate}`, grace.newDueDate)
  }
  if (grace.chargeRestart <= grace.newDueDate)
    refuse('date.order', 'grace.chargeRestart', `a day after ${grace.newDueDate}`, grace.chargeRestart)
}
