import { minorUnitScale, roundAmount, toChineseCapital } from '../../../src/money/index.js'
import type { Adapters } from './adapter.js'

export const adapters: Adapters = {
  minorUnitScale: ({ currency }) => minorUnitScale(currency),
  roundAmount: ({ amount, currency, mode }) => roundAmount(amount, currency, mode),
  toChineseCapital: ({ amount }) => toChineseCapital(amount),
}
