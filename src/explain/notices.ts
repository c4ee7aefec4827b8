import type { NoticesReasonCode } from '../notices/reasons.js'
import type { RoomTexts } from './text.js'

/** The issues of notices, and of the file of a case. */
export const noticesTexts: RoomTexts<NoticesReasonCode> = {
  'notice.malformed': {
    en: 'The notice is wrong at {path}: expected {expected}, received {received}.',
    zh: '函件的 {path} 有误：应为 {expected}，实为 {received}。',
  },
  'notice.missing': {
    en: 'The notice lacks {path}: {expected}.',
    zh: '函件缺少 {path}：{expected}。',
  },
  'notice.altered': {
    en: 'The notice was altered at {path}: expected {expected}, received {received}.',
    zh: '函件的 {path} 被改动：应为 {expected}，实为 {received}。',
  },
  'notice.block-missing': {
    en: 'The notice lacks a required statement: {block}.',
    zh: '函件缺少必要表述：{block}。',
  },
  'notice.tone': {
    en: 'The text at {path} contains the phrase "{phrase}" ({category}).',
    zh: '{path} 含有不当用语“{phrase}”（{category}）。',
  },
  'notice.speaks-of-delay': {
    en: 'A reminder before default mentions a delay at {path}: "{word}".',
    zh: '到期前的提醒在 {path} 使用了“{word}”。',
  },
  'notice.no-late-charge': {
    en: 'The demand states no late charge.',
    zh: '催告函未列明逾期费用。',
  },
  'notice.no-prior-contact': {
    en: 'No earlier contact is on record.',
    zh: '没有此前沟通的记录。',
  },
  'notice.deadline-short': {
    en: 'The final deadline leaves {days|day|days}, which may be too short to be reasonable.',
    zh: '最后付款期限仅有 {days} 天，可能不构成合理期限。',
  },
  'notice.charge-ends-early': {
    en: 'The late charge on {invoiceId} is calculated to the day before {from}, but the figures are as of {asOf}.',
    zh: '{invoiceId} 的逾期费用仅计算至 {from}（不含当日），未计算至 {asOf}。',
  },
  'notice.guarantee-not-kept': {
    en: 'In mainland China this letter does not preserve the right against the guarantor of a general guarantee: only a suit or arbitration against the debtor by {periodEnds} does (Civil Code, article 693).',
    zh: '保证方式为一般保证的，本函不能保全对保证人的权利：须在 {periodEnds} 前（含当日）对债务人提起诉讼或者申请仲裁（《民法典》第六百九十三条）。',
  },
  'evidence-file.missing': {
    en: 'The file lacks {proof}, which {purpose} requires.',
    zh: '材料中缺少 {proof}，{purpose} 需要该材料。',
  },
  'evidence-file.no-digest': {
    en: 'The {proof} in the file has no digest.',
    zh: '材料中的 {proof} 没有摘要值。',
  },
}
