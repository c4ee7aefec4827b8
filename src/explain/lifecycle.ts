import type { DealReasonCode } from '../lifecycle/reasons.js'
import type { RoomTexts } from './text.js'

/** The reasons of the life of a deal. */
export const lifecycleTexts: RoomTexts<DealReasonCode> = {
  'lifecycle.awaits-screening': {
    en: 'The customer must be screened before anything is sold to it on credit.',
    zh: '赊销前须先对客户进行资信审查。',
  },
  'lifecycle.awaits-terms': {
    en: 'Payment terms are still to be agreed.',
    zh: '付款条件尚待约定。',
  },
  'lifecycle.awaits-check': {
    en: 'The order is still to be checked against the limit; the last decision was "{decision*}".',
    zh: '订单尚待信用审核，目前审核状态为“{decision*}”。',
  },
  'lifecycle.awaits-order': {
    en: 'The order is still to be accepted.',
    zh: '订单尚待接受。',
  },
  'lifecycle.awaits-delivery': {
    en: 'Goods or services are still to be delivered and invoiced.',
    zh: '尚待交付货物或服务并开票。',
  },
  'lifecycle.awaits-invoice': {
    en: '{amount} {currency} of the order is still to be delivered and invoiced.',
    zh: '订单尚有 {amount} {currency} 待交付并开票。',
  },
  'lifecycle.awaits-payment': {
    en: '{open} {currency} is owed; the next due date is {dueDate}.',
    zh: '尚欠 {open} {currency}，最近到期日为 {dueDate}。',
  },
  'lifecycle.overdue': {
    en: '{overdue} {currency} is overdue; the oldest part was due on {dueDate} and is {days|day|days} overdue.',
    zh: '已逾期 {overdue} {currency}，最早到期日为 {dueDate}，最长逾期 {days} 天。',
  },
  'lifecycle.awaits-resolution': {
    en: '{open} {currency} is owed; the deal waits for the end of the {by*}.',
    zh: '尚欠 {open} {currency}，等待处理结果（{by*}）。',
  },
  'lifecycle.closed': {
    en: 'The deal has ended: {outcome*}.',
    zh: '该笔交易已结束（{outcome*}）。',
  },
  'lifecycle.not-screened': {
    en: 'The customer had not been screened.',
    zh: '此前未对客户进行资信审查。',
  },
  'lifecycle.screening-failed': {
    en: 'The customer had failed the screening.',
    zh: '客户资信审查未通过。',
  },
  'lifecycle.screening-expired': {
    en: 'The customer’s screening was valid through {through}.',
    zh: '客户资信审查的有效期至 {through}（含当日），已过期。',
  },
  'lifecycle.no-terms': {
    en: 'No payment terms had been agreed.',
    zh: '此前未约定付款条件。',
  },
  'lifecycle.not-checked': {
    en: 'The order had not been checked.',
    zh: '此前未对该订单进行信用审核。',
  },
  'lifecycle.check-not-passed': {
    en: 'The check of the order had ended with "{decision*}".',
    zh: '该订单的信用审核结论为“{decision*}”，未获批准。',
  },
  'lifecycle.no-order': {
    en: 'No order had been accepted.',
    zh: '此前没有已接受的订单。',
  },
  'lifecycle.order-closed': {
    en: 'The order had been closed.',
    zh: '该订单此前已关闭。',
  },
  'lifecycle.above-order': {
    en: 'The total invoiced, {invoiced} {currency}, is above the order of {ordered} {currency}.',
    zh: '累计开票 {invoiced} {currency}，超过订单金额 {ordered} {currency}。',
  },
  'lifecycle.insolvent': {
    en: 'The customer was in insolvency proceedings.',
    zh: '客户此前已进入破产程序。',
  },
  'lifecycle.unknown-invoice': {
    en: 'Invoice {invoiceId} had not been issued by then.',
    zh: '届时尚未开具发票 {invoiceId}。',
  },
  'lifecycle.above-most': {
    en: '{amount} {currency} is more than the {most} {currency} available for it on invoice {invoiceId}.',
    zh: '{amount} {currency} 超过发票 {invoiceId} 可供处理的金额 {most} {currency}。',
  },
  'lifecycle.unknown-payment': {
    en: 'There is no payment {paymentId} that could be returned.',
    zh: '没有可退回的付款 {paymentId}。',
  },
  'lifecycle.unknown-dispute': {
    en: 'No objection {disputeId} is open.',
    zh: '没有未结的异议 {disputeId}。',
  },
  'lifecycle.unknown-plan': {
    en: 'No plan {planId} was agreed.',
    zh: '没有已约定的分期计划 {planId}。',
  },
  'lifecycle.nothing-open': {
    en: 'Nothing was owed when "{event*}" was entered.',
    zh: '登记“{event*}”时没有任何欠款。',
  },
}
