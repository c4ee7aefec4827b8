import { Decimal as SharedDecimal } from 'decimal.js'

/**
 * The private Decimal: 40 digits, never exponential, cloned so that no `Decimal.set` elsewhere can change a result.
 * Used for logarithms, powers and roots; money is computed in integers.
 */
export const Decimal = /* #__PURE__ */ SharedDecimal.clone({
  defaults: true,
  precision: 40,
  toExpNeg: -9e15,
  toExpPos: 9e15,
})

/** A value of the private {@link Decimal}. */
export type Decimal = InstanceType<typeof Decimal>
