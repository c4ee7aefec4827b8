import { at, expectBoolean, expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import type { Reason } from '../kernel/reason.js'
import type { CompanyProfile } from './financial-figures.js'
import type { ScoringReasonCode } from './reasons.js'

/** The companies for which a model was made; an absent field does not matter. */
export interface ModelDomain {
  /** The reason that names the companies of the model. */
  readonly code: ScoringReasonCode
  readonly listed?: boolean
  readonly manufacturing?: true
  readonly developed?: true
}

/** Reads the profile of a company. */
export function readCompany(value: unknown, path: string): CompanyProfile {
  if (value === undefined) return {}
  const fields = expectRecord(value, path, 'the profile of the company')
  expectKeys(fields, ['listed', 'sector', 'market'], path)
  const { listed, sector, market } = fields
  return {
    ...(listed === undefined ? {} : { listed: expectBoolean(listed, at(path, 'listed')) }),
    ...(sector === undefined
      ? {}
      : { sector: expectChoice(sector, ['manufacturing', 'financial', 'other'], at(path, 'sector')) }),
    ...(market === undefined
      ? {}
      : { market: expectChoice(market, ['developed', 'emerging'], at(path, 'market')) }),
  }
}

/**
 * The reasons why a model does not fit the company, then the companies for which it was made. None of the models was
 * made for banks.
 */
export function fitOf(
  model: string,
  domain: ModelDomain,
  { listed, sector, market }: CompanyProfile,
): Reason<ScoringReasonCode>[] {
  const codes: ScoringReasonCode[] = []
  if (domain.listed === true && listed === false) codes.push('scoring.outside-unlisted')
  if (domain.listed === false && listed === true) codes.push('scoring.outside-listed')
  if (domain.manufacturing === true && sector === 'other') codes.push('scoring.outside-manufacturing')
  if (sector === 'financial') codes.push('scoring.outside-financial')
  if (domain.developed === true && market === 'emerging') codes.push('scoring.outside-emerging')
  return [...codes.map((code) => ({ code, params: { model } })), { code: domain.code, params: {} }]
}
