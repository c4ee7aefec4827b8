import { at, shapeOf, type UnknownRecord } from '../kernel/expect.js'
import type { Notice } from './notice.js'

/** Names, numbers and codes, which are excluded from the check of tone. */
const NAMES = new Set([
  'legalName',
  'schema',
  'kind',
  'currency',
  'totals',
  'blocks',
  'digest',
  'segments',
  'adjustments',
  'accountName',
  'account',
])

/** All free texts of a notice with their paths. */
export function textsIn(notice: Notice): readonly (readonly [path: string, text: string])[] {
  const found: [string, string][] = []
  collect(notice, '', found)
  return found
}

function collect(value: unknown, path: string, found: [string, string][]): void {
  if (typeof value === 'string') {
    // Amounts and days contain no letters.
    if (/\p{L}/u.test(value)) found.push([path, value])
    return
  }
  const shape = shapeOf(value)
  if (shape === 'neither') return
  for (const [key, part] of Object.entries(value as UnknownRecord)) {
    if (!NAMES.has(key)) collect(part, at(path, shape === 'array' ? Number(key) : key), found)
  }
}
