import type { EvidenceReasonCode } from '../evidence/reasons.js'
import type { RoomTexts } from './text.js'

/** The reasons of the evidence log. */
export const evidenceTexts: RoomTexts<EvidenceReasonCode> = {
  'evidence.fields': {
    en: 'Entry {sequence} of the log has a missing field, an extra field or a field of the wrong type.',
    zh: '日志第 {sequence} 条记录的字段缺失、多余或类型错误。',
  },
  'evidence.sequence': {
    en: 'Position {sequence} of the log holds a different entry: one was removed, added or moved.',
    zh: '日志第 {sequence} 位的记录序号不符：有记录被删除、插入或移动。',
  },
  'evidence.previous': {
    en: 'Entry {sequence} of the log does not link to the entry before it.',
    zh: '日志第 {sequence} 条记录与上一条记录的哈希不衔接。',
  },
  'evidence.hash': {
    en: 'Entry {sequence} of the log was altered after it was recorded.',
    zh: '日志第 {sequence} 条记录在写入后被改动。',
  },
  'evidence.payload': {
    en: 'The payload stored with entry {sequence} of the log is not the one that was recorded.',
    zh: '日志第 {sequence} 条记录所附内容与写入时的摘要不符。',
  },
  'evidence.truncated': {
    en: 'The log has {size|entry|entries}; it had {anchored} when its head was deposited.',
    zh: '日志现有 {size} 条记录，而其摘要存证时有 {anchored} 条。',
  },
  'evidence.head': {
    en: 'The log was rewritten at or before entry {sequence} after its head was deposited.',
    zh: '日志在摘要存证之后，于第 {sequence} 条或更早处被改写。',
  },
  'evidence.proof': {
    en: 'The proof does not lead from entry {sequence} to the given root.',
    zh: '该证明不能由第 {sequence} 条记录推得所给的根哈希。',
  },
}
