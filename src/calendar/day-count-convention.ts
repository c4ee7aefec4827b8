/**
 * A day count convention: how the period between two dates is expressed as a fraction of a year, for applying a yearly
 * rate. The first date is included and the last excluded in all of them. If a statute or contract is silent, practice
 * depends on the place, so there is no default.
 *
 * - `'ACT/365F'` — calendar days / 365. Also A/365, Actual/365 (Fixed), English. ISDA 2006 §4.16(d). Usual for late
 *   interest in the United Kingdom, the Netherlands, France and Italy. A whole leap year counts 366/365.
 * - `'ACT/360'` — calendar days / 360. Also A/360, French, the money market's count. ISDA 2006 §4.16(e). A whole year
 *   counts 365/360, so 8 % a year charges 8.11 %.
 * - `'ACT/364'` — calendar days / 364: a year of 52 weeks. Also A/364. No standard defines it.
 * - `'ACT/365L'` — calendar days / 366 or 365, by the period in which they lie, whose end is `periodEnd`: with
 *   `frequency: 'annual'` 366 when a 29 February lies after the start and not after `periodEnd`; with another frequency
 *   366 when `periodEnd` lies in a leap year. Also A/365 Leap year, ISMA-Year. ISDA 2006 §4.16(i), ICMA rule 251.1(i).
 *   It is made for notes with coupons: an invoice has no coupon period, so both options are required.
 * - `'ACT/ACT-ISDA'` — calendar days in leap years / 366 + calendar days in other years / 365, cut at 1 January. Also
 *   Actual/Actual. ISDA 2006 §4.16(b). Not the "actual/actual" of spreadsheets (`YEARFRAC` basis 1), and not the ICMA
 *   one of bonds, which needs coupon dates.
 * - `'30/360-ISDA'` — (360 × years + 30 × months + days) / 360 between the parts of the two dates, after: the first day
 *   31 becomes 30; then the last day 31 becomes 30 if the first is 30. Also 30/360, 360/360, Bond Basis. ISDA 2006
 *   §4.16(f). The halves of a year can add up to 361 days: 28 February to 31 August counts 183.
 * - `'30/360-US'` — the same with February: if the first day is the last of February it becomes 30, and if both are, the
 *   last becomes 30 too; then as 30/360-ISDA. Also 30U/360, 30/360 SIA, `YEARFRAC` basis 0. Standard Securities
 *   Calculation Methods (SIA). `endOfMonth: false` switches the rule for February off; what is left is 30/360-ISDA.
 * - `'30E/360'` — a day 31 becomes 30 on both sides. Also Eurobond Basis, 30S/360, `YEARFRAC` basis 4. ISDA 2006
 *   §4.16(g). The textbooks' "German" count without its February.
 * - `'30E/360-ISDA'` — a day 31 or the last day of February becomes 30 on both sides, but the last day not if it is the
 *   last of February and the termination date. Also German 30E/360. ISDA 2006 §4.16(h). Without `terminationDate` the
 *   end of the period is assumed not to be the end of the contract.
 *
 * The 30/360 counts are not additive: the two parts of a period may count a day or two more or less than the whole. The
 * other counts are additive, ACT/365L within one period.
 */
export type DayCount =
  | 'ACT/365F'
  | 'ACT/360'
  | 'ACT/364'
  | 'ACT/365L'
  | 'ACT/ACT-ISDA'
  | '30/360-ISDA'
  | '30/360-US'
  | '30E/360'
  | '30E/360-ISDA'

/** All day counts, for checks. */
export const DAY_COUNTS: readonly DayCount[] = [
  'ACT/365F',
  'ACT/360',
  'ACT/364',
  'ACT/365L',
  'ACT/ACT-ISDA',
  '30/360-ISDA',
  '30/360-US',
  '30E/360',
  '30E/360-ISDA',
]

/** How often a coupon is paid; `'ACT/365L'` depends on whether it is once a year. */
export type CouponFrequency = 'annual' | 'semiannual' | 'quarterly' | 'monthly'

/** All frequencies, for checks. */
export const COUPON_FREQUENCIES: readonly CouponFrequency[] = ['annual', 'semiannual', 'quarterly', 'monthly']
