import type { ScoringReasonCode } from '../scoring/reasons.js'
import type { RoomTexts } from './text.js'

/** The reasons of this room. */
export const scoringTexts: RoomTexts<ScoringReasonCode> = {
  'scoring.settled-items': {
    en: 'The averages rest on {count} settled items of {amount} {currency} in all.',
    zh: '各项平均值依据 {count} 笔已结清款项，合计 {amount} {currency}。',
  },
  'scoring.no-settled-items': {
    en: 'Nothing was settled by {asOf}, so there are no averages.',
    zh: '截至 {asOf} 尚无结清款项，故无平均值。',
  },
  'scoring.closed-without-payment': {
    en: 'Credit notes closed {credited} items and write-offs {writtenOff}; these were not paid and are in no average.',
    zh: '{credited} 笔由贷项通知单冲销，{writtenOff} 笔被核销，均非付款，不计入平均值。',
  },
  'scoring.zero-items': {
    en: 'Items of zero ask for no payment; {count} of them are counted nowhere.',
    zh: '金额为零的款项共 {count} 笔，无须付款，不计入任何数字。',
  },
  'scoring.other-currencies': {
    en: 'Only items in {currency} count here; {count} in other currencies are left out.',
    zh: '此处仅计 {currency} 款项，另有 {count} 笔其他币种款项未计入。',
  },
  'scoring.order-unknown': {
    en: 'The day of settlement of {count} items is not known, so there is no trend and no judgement of habit.',
    zh: '{count} 笔款项的结清日期不详，故无趋势，也不判断是否惯于拖延。',
  },
  'scoring.issue-unknown': {
    en: 'The day of issue of {count} settled items is not known; they are not in the days to pay.',
    zh: '{count} 笔已结清款项的开票日期不详，未计入付款天数。',
  },
  'scoring.habitually-late': {
    en: 'Of the last {of} items {late} were late by more than {days} days; from {atLeast} on that is a habit.',
    zh: '最近 {of} 笔款项中有 {late} 笔逾期超过 {days} 天，达到 {atLeast} 笔即视为惯于拖延。',
  },
  'scoring.not-habitually-late': {
    en: 'Of the last {of} items {late} were late by more than {days} days; only from {atLeast} on is that a habit.',
    zh: '最近 {of} 笔款项中有 {late} 笔逾期超过 {days} 天，未达到视为惯于拖延的 {atLeast} 笔。',
  },
  'scoring.habit-history-short': {
    en: 'The rule of habit looks at the last {need} items, and there are {have}.',
    zh: '惯于拖延的判断需要最近 {need} 笔款项，现有 {have} 笔。',
  },
  'scoring.usual-delay': {
    en: 'The customer usually pays {days} days beyond terms ({method} of {count} settled items).',
    zh: '客户通常在到期后 {days} 天付款（依据 {count} 笔已结清款项，方法为 {method}）。',
  },
  'scoring.usual-day-passed': {
    en: 'The usual day of payment, {usualDay}, is not after {asOf}; the forecast is no earlier than that day.',
    zh: '通常的付款日 {usualDay} 不晚于 {asOf}，故预测日期不早于该日。',
  },
  'scoring.forecast-history-short': {
    en: 'A forecast needs {need} settled items, and there are {have}.',
    zh: '预测付款日需要 {need} 笔已结清款项，现有 {have} 笔。',
  },
}
