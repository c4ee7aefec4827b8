import type { PlainDate } from '../calendar/plain-date.js'

/** Who collects a claim outside the company. */
export type RecoveryChannel = 'law-firm' | 'collection-agency' | 'international-agency'

/** A rule of a law or an administrative notice about a channel of collection. */
export interface ChannelWarning {
  /** Id of the warning. */
  readonly id: string
  /** ISO 3166-1 alpha-2 code of the country where it applies. */
  readonly country: string
  /** The channel of collection. */
  readonly channel: RecoveryChannel
  /** Whether the channel is forbidden or limited there. */
  readonly effect: 'forbidden' | 'limited'
  /** The content of the rule, in English. */
  readonly text: string
  /** First day on which the rule is in force. */
  readonly from: PlainDate
  /** Source of the rule. */
  readonly source: string
}

/** Legal warnings about channels of collection, as dated data with their sources. */
export const channelWarnings: readonly ChannelWarning[] = /* #__PURE__ */ makeWarnings()

/** Frozen, since all callers share them. */
function makeWarnings(): readonly ChannelWarning[] {
  const warnings: readonly ChannelWarning[] = [
    {
      id: 'cn-debt-collection-companies',
      country: 'CN',
      channel: 'collection-agency',
      effect: 'forbidden',
      text: 'Administrative notices of 1993, 1995 and 2000 forbid companies whose business is collecting debts; collection works through law firms.',
      from: '2000-06-15',
      source: 'notices of 1993, 1995 and 2000 on 讨债公司 (国经贸综合〔2000〕568号)',
    },
    {
      id: 'cn-collection-means',
      country: 'CN',
      channel: 'collection-agency',
      effect: 'limited',
      text: 'Harassment and stalking to collect debts are punished; to collect unlawful debts by violence or threats is a crime.',
      from: '2021-03-01',
      source:
        'Criminal Law (CN) art. 293-1, in force from 1 March 2021; on harassment and stalking Public Security Administration Punishments Law (CN, revised 2025) art. 50, in force from 1 January 2026',
    },
    {
      id: 'cn-contingency-cap',
      country: 'CN',
      channel: 'law-firm',
      effect: 'limited',
      text: 'Contingency fees of lawyers are capped at 18, 15, 12, 9 and 6 % by tier and need a contract in writing; see checkLawyerFeeCap.',
      from: '2021-12-28',
      source: '关于进一步规范律师服务收费的意见, 司发通〔2021〕87号',
    },
  ]
  return Object.freeze(warnings.map((warning) => Object.freeze(warning)))
}
