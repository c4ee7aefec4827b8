import { dayNumberOf, writeDay, type DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import type { GuaranteeKind } from './guarantee-model.js'

/** The rules of a law on guarantees, mainly for terms that are missing or unclear. */
export interface GuaranteeLaw {
  readonly kindSource: string
  readonly unstatedKind: GuaranteeKind
  readonly unstatedSource: string
  readonly noPeriodMonths: number
  readonly noPeriodSource: string
  readonly unclearMonths: number
  readonly unclearSource: string
  readonly writtenSource: string
  readonly amountSource: string
  readonly lapseSource: string
}

/** The Civil Code, for guarantees signed from 2021-01-01 on. */
const CIVIL_CODE: GuaranteeLaw = {
  kindSource: 'Civil Code (CN) art. 686',
  unstatedKind: 'general',
  unstatedSource: 'Civil Code (CN) art. 686',
  noPeriodMonths: 6,
  noPeriodSource: 'Civil Code (CN) art. 692',
  unclearMonths: 6,
  unclearSource: 'Civil Code (CN) art. 692; SPC Interpretation on Security of 2020, art. 32',
  writtenSource: 'Civil Code (CN) art. 685',
  amountSource: 'Civil Code (CN) art. 691',
  lapseSource: 'Civil Code (CN) art. 693',
}

/** The Guarantee Law, for guarantees signed from 1995-10-01 through 2020-12-31. */
const GUARANTEE_LAW: GuaranteeLaw = {
  kindSource: 'Guarantee Law (CN, 1995) art. 16',
  unstatedKind: 'joint-and-several',
  unstatedSource: 'Guarantee Law (CN, 1995) art. 19',
  noPeriodMonths: 6,
  noPeriodSource: 'Guarantee Law (CN, 1995) art. 25 and 26',
  unclearMonths: 24,
  unclearSource: 'SPC Interpretation on the Guarantee Law of 2000, art. 32',
  writtenSource: 'Guarantee Law (CN, 1995) art. 13',
  amountSource: 'Guarantee Law (CN, 1995) art. 21',
  lapseSource: 'Guarantee Law (CN, 1995) art. 25 and 26',
}

/** The law that applies to a guarantee, by the day on which it was signed. */
export function lawOf(signedOn: DayNumber, debtDue: DayNumber, path: string): GuaranteeLaw {
  const civilCode = dayNumberOf(2021, 1, 1)
  if (signedOn >= civilCode) return CIVIL_CODE
  if (signedOn < dayNumberOf(1995, 10, 1))
    return refuse('regime.dates', path, 'a guarantee signed on 1995-10-01 or later', writeDay(signedOn))
  // Two years under the old law are confirmed only for debts due before the Civil Code (SPC Provisions on the temporal
  // effect of the Civil Code, art. 27). For later debts the shorter period is used as the safe one.
  const { unclearMonths, unclearSource } = CIVIL_CODE
  return debtDue < civilCode ? GUARANTEE_LAW : { ...GUARANTEE_LAW, unclearMonths, unclearSource }
}

/** The law that requires a resolution of the guaranteeing company, by the day on which the guarantee was signed. */
export const resolutionSource = (signedOn: DayNumber): string =>
  signedOn >= dayNumberOf(2024, 7, 1)
    ? 'Company Law (CN, 2023) art. 15'
    : 'Company Law (CN, 2005 to 2018) art. 16'
