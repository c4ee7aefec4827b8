import type { PortfolioReasonCode } from '../portfolio/reasons.js'
import type { RoomTexts } from './text.js'

/** The reasons of the tracking table and the worklist. */
export const portfolioTexts: RoomTexts<PortfolioReasonCode> = {
  'portfolio.not-due': {
    en: 'The item is not past due; it is due on {dueDate}.',
    zh: '该款项于 {dueDate} 到期，尚未逾期。',
  },
  'portfolio.stage': {
    en: 'At {daysPastDue|day|days} past due the policy names the stage "{stage*}", which begins at day {from}.',
    zh: '逾期 {daysPastDue} 天，按政策处于“{stage*}”阶段（自第 {from} 天起）。',
  },
  'portfolio.no-stage': {
    en: 'The item is {daysPastDue|day|days} past due, for which the policy names no stage.',
    zh: '逾期 {daysPastDue} 天，政策未规定相应阶段。',
  },
  'portfolio.disputed': {
    en: '{disputed} {currency} of the item is disputed.',
    zh: '该款项中有 {disputed} {currency} 存在争议。',
  },
  'portfolio.promise': {
    en: 'The customer has promised to pay {amount} {currency} by {dueOn}.',
    zh: '客户承诺于 {dueOn}（含当日）前支付 {amount} {currency}。',
  },
  'portfolio.insolvent': {
    en: 'Insolvency proceedings have been open since {since}.',
    zh: '客户自 {since} 起进入破产程序。',
  },
}
