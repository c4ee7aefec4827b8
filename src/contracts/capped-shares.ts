import { at, expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { writeRatio, type Ratio } from '../numbers/ratio.js'
import { readShare } from '../numbers/read-share.js'
import type { Issues } from './issue.js'
import type { TermsIssueCode } from './reasons.js'
import type { ContractParty } from './statutory-term.js'
import type { ReadContext } from './terms-context.js'

/** 建质〔2017〕138号: at most 3 % of the settlement sum of a construction contract is held as a quality deposit. */
const RETENTION_CAP: Ratio = { num: 3n, den: 100n }
const RETENTION_FROM = '2017-07-01'
const RETENTION_SOURCE = '建质〔2017〕138号, art. 7'
/** Beyond 20 % of the price, earnest money has no effect as such. */
const DEPOSIT_CAP: Ratio = { num: 20n, den: 100n }
const DEPOSIT_SOURCE = 'Civil Code (CN), art. 586'

/** A share of the price of some kind. */
interface Share<Kind> {
  readonly rate: Ratio
  readonly kind: Kind
}

/** Checks the retention until acceptance, which is capped in Chinese construction contracts. */
export function checkRetention(
  given: unknown,
  { debtor, contractDate }: Pick<ReadContext, 'debtor' | 'contractDate'>,
  issues: Issues<TermsIssueCode>,
): void {
  const share = readCapped(given, ['construction', 'other'], 'context.retention')
  // Plain dates sort as strings.
  if (share?.kind !== 'construction' || debtor.country !== 'CN' || contractDate < RETENTION_FROM) return
  if (!isAbove(share.rate, RETENTION_CAP)) return
  issues.add('warning', 'retention-over-cap', 'retention', said(share.rate, RETENTION_CAP), RETENTION_SOURCE)
}

/** Checks the payment in advance: earnest money is capped in China, a prepayment is not. */
export function checkDeposit(given: unknown, debtor: ContractParty, issues: Issues<TermsIssueCode>): void {
  const share = readCapped(given, ['earnest-money', 'prepayment'], 'context.deposit')
  if (share?.kind !== 'earnest-money' || debtor.country !== 'CN') return
  if (!isAbove(share.rate, DEPOSIT_CAP)) return
  issues.add('warning', 'deposit-over-cap', 'deposit', said(share.rate, DEPOSIT_CAP), DEPOSIT_SOURCE)
}

function readCapped<Kind extends string>(
  given: unknown,
  kinds: readonly Kind[],
  path: string,
): Share<Kind> | undefined {
  if (given === undefined) return undefined
  const fields = expectRecord(given, path)
  expectKeys(fields, ['rate', 'kind'], path)
  const rate = readShare(fields['rate'], at(path, 'rate'))
  return { rate, kind: expectChoice(fields['kind'], kinds, at(path, 'kind')) }
}

const isAbove = (rate: Ratio, cap: Ratio): boolean => rate.num * cap.den > cap.num * rate.den

const said = (rate: Ratio, cap: Ratio): { rate: string; cap: string } => ({
  rate: writeRatio(rate, 4, 'half-up'),
  cap: writeRatio(cap, 4, 'half-up'),
})
