import { escalationPresets, type EscalationPresetName } from '../escalation/index.js'
import type { ControlPolicy } from './policy.js'
import type { PresetChoice } from './preset-choices.js'

/** The kinds of company for which there is a policy to start from. */
export type ControlPresetName = 'small-business' | 'cn-domestic' | 'exporter' | 'construction'

/** A section of a policy that no source fills. */
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

/** A policy to start from: what a source supports, and what the company has to decide itself. */
export interface ControlPreset {
  /** Its name. */
  readonly id: ControlPresetName
  /** Where its figures come from. */
  readonly sources: readonly string[]
  /** What the sources support: a policy that holds by itself. */
  readonly policy: ControlPolicy
  /** What such a company needs besides, and no source says for it: {@link policyFromPreset} asks for them. */
  readonly required: readonly OpenSection[]
  /** Why each of them is left open, in the same order. */
  readonly because: readonly string[]
  /** The choices of which {@link policyFromPreset} makes sections for it. */
  readonly choices: readonly PresetChoice[]
}

const BUCKETS = 'A Chinese collection firm’s guide for trade creditors: ages of 30, 60 and 90 days past due'

/**
 * Policies to start from, by kind of company. A preset holds only what a source supports: the order of escalation, the
 * ages of the report, and payment behaviour, which is counted and not judged. On rates, limits, grades and losses no two
 * companies agree, so a preset names them and leaves them out; where sources leave one word open, it is a choice, see
 * {@link PresetChoices}. None is a default: no verb takes one unless it is given.
 *
 * | preset | escalation | what the company adds, and by which choice |
 * |---|---|---|
 * | `small-business` | `stepwise` | nothing that a run needs |
 * | `cn-domestic` | `graded-30-60-90` | `interest`: courts set the markup on LPR between 30 % and 50 %; `lateMarkup` and `lateFixing` |
 * | `exporter` | `stepwise` | `currency` and `limits`, in which foreign receivables are measured, by `insuredLimits`; `provision` |
 * | `construction` | `formal-first` | `interest`, as the contract or the loan prime rate has it, by `lateFixing`; `termsByGrade`, with milestones and retention |
 *
 * Warnings are in none: sources name the signals and no thresholds.
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

/** Presets are shared by every caller, so none may change them for the others. */
function freeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.values(value).forEach(freeze)
  return Object.freeze(value)
}
