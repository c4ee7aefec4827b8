import type { ContactChannel, OverrideGround } from './policy.js'

/** Every ground on which the order of the stages may be left. */
export const GROUNDS: readonly OverrideGround[] = [
  'insolvency',
  'asset-flight',
  'debtor-vanished',
  'limitation-near',
]

/** Every way in which a debtor may be contacted. */
export const CHANNELS: readonly ContactChannel[] = ['phone', 'email', 'letter', 'visit']
