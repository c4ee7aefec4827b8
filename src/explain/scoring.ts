import type { ScoringReasonCode } from '../scoring/reasons.js'
import type { RoomTexts } from './text.js'

/** The reasons of this room. */
export const scoringTexts: RoomTexts<ScoringReasonCode> = {
  'scoring.points-lost': {
    en: '{characteristic} earns {contribution} of {maximum} points in the row {attribute}; it is number {rank} of what cost points, with {shortfall}.',
    zh: '{characteristic} 属于 {attribute}，得 {contribution} 分（最高 {maximum} 分），失 {shortfall} 分，为失分原因第 {rank} 位。',
  },
  'scoring.missing-row': {
    en: '{characteristic} is not known; the card gives {contribution} points for that.',
    zh: '{characteristic} 未知，评分卡对缺失值给 {contribution} 分。',
  },
  'scoring.score': { en: 'The score is {score}.', zh: '得分为 {score}。' },
  'scoring.score-graded': {
    en: 'The score is {score}, which is grade {grade}.',
    zh: '得分为 {score}，对应等级 {grade}。',
  },
  'scoring.missing-fact': {
    en: 'The score cannot be computed: {characteristic} is missing, and the card has no row for that.',
    zh: '无法评分：缺少 {characteristic}，且评分卡没有缺失值一栏。',
  },
  'scoring.empty-cell': {
    en: 'Bin {bin} has no case of one kind, so its figure is not defined.',
    zh: '分箱 {bin} 缺少其中一类样本，相应数值无法计算。',
  },
  'scoring.cell-replaced': {
    en: 'Bin {bin} has no case of one kind; {count} stands for it.',
    zh: '分箱 {bin} 缺少其中一类样本，以 {count} 代替。',
  },
  'scoring.no-good': { en: 'There is no good case.', zh: '没有好样本。' },
  'scoring.no-bad': { en: 'There is no bad case.', zh: '没有坏样本。' },
  'scoring.no-cases': { en: 'There is no case.', zh: '没有样本。' },
  'scoring.iv-useless': {
    en: 'An information value of {value} says that the characteristic hardly separates good from bad.',
    zh: '信息值 {value}，该特征几乎没有区分能力。',
  },
  'scoring.iv-weak': {
    en: 'An information value of {value} is weak.',
    zh: '信息值 {value}，区分能力较弱。',
  },
  'scoring.iv-medium': {
    en: 'An information value of {value} is medium.',
    zh: '信息值 {value}，区分能力中等。',
  },
  'scoring.iv-strong': {
    en: 'An information value of {value} is strong.',
    zh: '信息值 {value}，区分能力较强。',
  },
  'scoring.iv-suspicious': {
    en: 'An information value of {value} is too good: look whether the characteristic knows the outcome.',
    zh: '信息值 {value}，高得可疑，应检查该特征是否包含了结果信息。',
  },
  'scoring.psi-stable': {
    en: 'A stability index of {value} says that the population has hardly changed.',
    zh: '稳定性指标 {value}，客群基本没有变化。',
  },
  'scoring.psi-moderate': {
    en: 'A stability index of {value} says that the population has shifted; watch the card.',
    zh: '稳定性指标 {value}，客群有所偏移，应关注评分卡。',
  },
  'scoring.psi-significant': {
    en: 'A stability index of {value} says that the population is another one; review the card.',
    zh: '稳定性指标 {value}，客群显著变化，应重新检验评分卡。',
  },
  'scoring.zone-safe': {
    en: '{model} comes to {value}, on the safe side of {bound}.',
    zh: '{model} 模型得 {value}，位于界限 {bound} 的安全一侧。',
  },
  'scoring.zone-grey': {
    en: '{model} comes to {value}, between {low} and {high}: the grey zone.',
    zh: '{model} 模型得 {value}，介于 {low} 与 {high} 之间，属于灰色区域。',
  },
  'scoring.zone-distress': {
    en: '{model} comes to {value}, on the distressed side of {bound}.',
    zh: '{model} 模型得 {value}，位于界限 {bound} 的危险一侧。',
  },
  'scoring.missing-input': {
    en: '{model} cannot be computed: {field} is missing.',
    zh: '{model} 模型无法计算，缺少 {field}。',
  },
  'scoring.zero-denominator': {
    en: '{model} cannot be computed: it divides by {field}, which is zero.',
    zh: '{model} 模型无法计算，作为除数的 {field} 为零。',
  },
  'scoring.not-positive': {
    en: '{model} cannot be computed: {field} must be above zero.',
    zh: '{model} 模型无法计算，{field} 必须大于零。',
  },
  'scoring.no-cut-off': {
    en: '{model} gives a probability of {probability}; without a cut-off it has no zone.',
    zh: '{model} 模型给出的概率为 {probability}，未给定界限，故不划分区域。',
  },
  'scoring.domain-z': {
    en: 'The Z-score of 1968 was fitted on 66 listed manufacturers in the United States, 1946 to 1965.',
    zh: '1968 年的 Z 值模型以 1946 至 1965 年 66 家美国上市制造企业为样本。',
  },
  'scoring.domain-z-private': {
    en: 'The Z′-score replaces the market value of equity by its book value, for unlisted manufacturers.',
    zh: 'Z′ 值模型以净资产账面价值代替市值，适用于非上市制造企业。',
  },
  'scoring.domain-z-non-manufacturing': {
    en: 'The Z″-score leaves out sales, for companies that are no manufacturers.',
    zh: 'Z″ 值模型不含销售收入，适用于非制造企业。',
  },
  'scoring.domain-z-emerging': {
    en: 'The Z″-score with the constant 3.25 is meant for companies in emerging markets.',
    zh: '加常数 3.25 的 Z″ 值模型适用于新兴市场企业。',
  },
  'scoring.domain-ohlson': {
    en: 'The O-score was fitted on listed industrial companies in the United States, 1970 to 1976; total assets are in dollars.',
    zh: 'O 值模型以 1970 至 1976 年美国上市工业企业为样本，总资产以美元计。',
  },
  'scoring.domain-zmijewski': {
    en: 'This model was fitted on listed companies in the United States without financial firms, 1972 to 1978.',
    zh: '该模型以 1972 至 1978 年美国上市公司为样本，不含金融企业。',
  },
  'scoring.domain-springate': {
    en: 'This model was fitted on 40 manufacturers in Canada and published in 1978.',
    zh: '该模型以 40 家加拿大制造企业为样本，发表于 1978 年。',
  },
  'scoring.domain-grover': {
    en: 'This model was fitted on 70 companies, half of them bankrupt, 1982 to 1996.',
    zh: '该模型以 1982 至 1996 年 70 家企业为样本，其中一半破产。',
  },
  'scoring.outside-unlisted': {
    en: '{model} was fitted on listed companies; this one is not listed.',
    zh: '{model} 模型以上市公司为样本，该企业并未上市。',
  },
  'scoring.outside-listed': {
    en: '{model} was made for unlisted companies; this one is listed.',
    zh: '{model} 模型适用于非上市企业，该企业已上市。',
  },
  'scoring.outside-manufacturing': {
    en: '{model} was fitted on manufacturers; this company is none.',
    zh: '{model} 模型以制造企业为样本，该企业并非制造企业。',
  },
  'scoring.outside-financial': {
    en: '{model} was fitted without banks and insurers; it says nothing about one.',
    zh: '{model} 模型的样本不含金融企业，对金融企业不适用。',
  },
  'scoring.outside-emerging': {
    en: '{model} was fitted in developed markets; this company is in an emerging one.',
    zh: '{model} 模型以成熟市场企业为样本，该企业位于新兴市场。',
  },
}
