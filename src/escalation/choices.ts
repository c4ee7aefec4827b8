import type { ContactChannel, OverrideGround } from './policy.js'

/** All grounds for an override. */
export const GROUNDS: readonly OverrideGround[] = [
  'insolvency',
  'asset-flight',
  'debtor-vanished',
  'limitation-near',
]

/** All channels. */
export const CHANNELS: readonly ContactChannel[] = ['phone', 'email', 'letter', 'visit']
