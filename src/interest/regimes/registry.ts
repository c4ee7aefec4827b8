import { brCivil406 } from './br-civil-406.js'
import { chOr104 } from './ch-or-104.js'
import { cnJudgment } from './cn-judgment.js'
import { cnPrivateLendingCap } from './cn-private-lending-cap.js'
import { cnSalesLpr } from './cn-sales-lpr.js'
import { cnSme2020, cnSme2025 } from './cn-sme.js'
import { deBgb288 } from './de-bgb-288.js'
import { es32004 } from './es-3-2004.js'
import { eu20117, frL44110, frPublic, ie, it2312002 } from './euro-states.js'
import { inMsmed2006 } from './in-msmed-2006.js'
import { jpSubcontract } from './jp-subcontract.js'
import { nl6119a } from './nl-6-119a.js'
import { pl } from './pl.js'
import type { Regime } from './regime.js'
import { ukLatePayment1998 } from './uk-late-payment-1998.js'
import { usPromptPayment } from './us-prompt-payment.js'

/** All regimes by id. */
export const REGIMES = {
  'uk-late-payment-1998': ukLatePayment1998,
  'eu-2011-7': eu20117,
  ie,
  'de-bgb-288': deBgb288,
  'fr-l441-10': frL44110,
  'fr-public': frPublic,
  'nl-6-119a': nl6119a,
  'it-231-2002': it2312002,
  'es-3-2004': es32004,
  pl,
  'us-prompt-payment': usPromptPayment,
  'in-msmed-2006': inMsmed2006,
  'ch-or-104': chOr104,
  'br-civil-406': brCivil406,
  'jp-subcontract': jpSubcontract,
  'cn-sales-lpr': cnSalesLpr,
  'cn-sme-2020': cnSme2020,
  'cn-sme-2025': cnSme2025,
  'cn-judgment': cnJudgment,
  'cn-private-lending-cap': cnPrivateLendingCap,
} as const satisfies Record<string, Regime>

/** The id of a statutory regime. */
export type RegimeId = keyof typeof REGIMES
