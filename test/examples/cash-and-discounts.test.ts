import { expect, test } from 'vitest'
import { main as cashApplication } from '../../examples/cash-application/cash-application.js'
import { main as discounts } from '../../examples/discounts/discounts.js'

test('cash application matches, writes off the 4.50 of bank charges, admits what it cannot match, and allocates', () => {
  const lines = [...cashApplication()]
  expect(lines.filter((line) => /^ {2}(match|ambiguous|closed|open|D\d)/.test(line))).toEqual([
    '  match: INV-2026-16 (reference-and-amount)',
    '  match: INV-2026-17 (reference)',
    '  closed, 4.50 written off',
    '  match: INV-2026-15, INV-2026-16 (combination)',
    '  D1: interest 300.00, principal 4550.00',
    '  D2: interest 150.00, principal 20000.00',
    '  D3: interest 0.00, principal 0.00',
  ])
  expect(lines[lines.indexOf('77.77 EUR, "lunch"') + 1]).toMatch(/^ {2}Neither the reference nor the amount/)
})

test('discounts falls from tier to tier and shows both sides', () => {
  const lines = [...discounts()]
  expect(lines.filter((line) => line.startsWith('  2026-'))).toEqual([
    '  2026-03-20: 9700.00 (earned)',
    '  2026-03-21: 9800.00 (earned)',
    '  2026-03-25: 9800.00 (earned)',
    '  2026-03-26: 10000.00 (lapsed)',
  ])
  expect(lines).toContain('Forgoing 2/10 net 30 costs 37.24 % a year, 44.59 % compounded')
  expect(lines).toContain('9800.00 on 26 March: charge-back 200.00')
})
