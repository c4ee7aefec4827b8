import { escalationPresets, type EscalationPresetName } from '../escalation/index.js'
import type { ControlPolicy } from './policy.js'
import type { PresetChoice } from './preset-choices.js'

/** The kinds of company for which there is a preset. */
export type ControlPresetName = 'small-business' | 'cn-domestic' | 'exporter' | 'construction'

/** A section of a policy that a preset can leave open. */
export type OpenSection = Exclude<
  keyof ControlPolicy,
  | 'schema'
  | 'id'
  | 'version'
  | 'effectiveFrom'
  | 'source'
  | 'aging'
  | 'escalation'
  | 'daysPastDue'
  | 'behaviour'
>

/** A policy to start from: what its sources support, and what the company must decide itself. */
export interface ControlPreset {
  /** The name of the preset. */
  readonly id: ControlPresetName
  /** The sources of its figures. */
  readonly sources: readonly string[]
  /** The part that the sources support: a complete policy, ready to use. */
  readonly policy: ControlPolicy
  /** Sections that such a company also needs and that no source fills; {@link policyFromPreset} requires them. */
  readonly required: readonly OpenSection[]
  /** Why each of them is left open, in the same order. */
  readonly because: readonly string[]
  /** The choices from which {@link policyFromPreset} can make sections for it. */
  readonly choices: readonly PresetChoice[]
}

const BUCKETS = 'A Chinese collection firm’s guide for trade creditors: ages of 30, 60 and 90 days past due'

/**
 * Policies to start from, by kind of company. A preset has only what its sources support: the order of escalation, the
 * buckets of the report, and payment behaviour, which is measured and not judged. Companies differ in rates, limits,
 * grades and losses, so a preset names these sections and leaves them out; if sources leave only a single value open,
 * it is a choice, see {@link PresetChoices}. No preset is a default: no verb uses one unless it is given.
 *
 * | preset | escalation | what the company adds, and by which choice |
 * |---|---|---|
 * | `small-business` | `stepwise` | nothing that a run needs |
 * | `cn-domestic` | `graded-30-60-90` | `interest`: courts set the markup on LPR between 30 % and 50 %; `lateMarkup` and `lateFixing` |
 * | `exporter` | `stepwise` | `currency` and `limits`, in which foreign receivables are measured, by `insuredLimits`; `provision` |
 * | `construction` | `formal-first` | `interest`, according to the contract or at the loan prime rate, by `lateFixing`; `termsByGrade`, with milestones and retention |
 *
 * No preset has warnings: sources name the signals but no thresholds.
 *
 * @see {@link escalationPresets} for the sources of each order.
 */
export const controlPresets: Readonly<Record<ControlPresetName, ControlPreset>> =
  /* #__PURE__ */ makePresets()

function makePresets(): Readonly<Record<ControlPresetName, ControlPreset>> {
  return freeze({
    'small-business': presetOf('small-business', 'stepwise', ['terms'], {}),
    'cn-domestic': presetOf(
      'cn-domestic',
      'graded-30-60-90',
      ['lateMarkup', 'lateFixing', 'provision', 'terms'],
      {
        interest:
          'Sales Contract Interpretation (as amended on 29 December 2020), article 18(4): without a clause LPR and a markup of 30 % to 50 %, which the court sets: choices.lateMarkup and choices.lateFixing',
      },
    ),
    exporter: presetOf('exporter', 'stepwise', ['terms', 'insuredLimits'], {
      currency: 'no source says in which currency an exporter keeps its limits: choices.insuredLimits',
      limits:
        'a guide on receivables asks for insured limits of each foreign buyer and gives no figures: choices.insuredLimits',
      provision: 'IFRS 9 B5.5.35 asks for the company’s own history',
    }),
    construction: presetOf('construction', 'formal-first', ['lateFixing', 'provision'], {
      interest:
        'Construction Contract Interpretation I (法释〔2020〕25号), article 26: the agreed rate, without one the loan prime rate of the period; how days are counted it does not say: choices.lateFixing',
      termsByGrade:
        'milestones and retention are agreed contract by contract; 建质〔2017〕138号 caps quality deposits at 3 %, guides write 10 %',
    }),
  })
}

function presetOf(
  id: ControlPresetName,
  escalation: EscalationPresetName,
  choices: readonly PresetChoice[],
  open: Readonly<Partial<Record<OpenSection, string>>>,
): ControlPreset {
  const order = escalationPresets[escalation]
  return {
    id,
    sources: [BUCKETS, order.source],
    policy: {
      schema: 'receivables/control-policy@1',
      id,
      source: `${BUCKETS}; ${order.source}`,
      aging: { basis: 'due-date', bucketEdges: [30, 60, 90] },
      escalation: order,
      behaviour: {},
    },
    required: Object.keys(open) as OpenSection[],
    because: Object.values(open),
    choices: [...choices, 'assignments', 'reviewsFrom'],
  }
}

/** Presets are shared by all callers, so they are frozen. */
function freeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.values(value).forEach(freeze)
  return Object.freeze(value)
}
