import { describe, expect, it } from 'vitest'
import { main as credit } from '../../examples/credit/credit.js'
import { main as escalation } from '../../examples/escalation/escalation.js'
import { main as metrics } from '../../examples/metrics/metrics.js'
import { main as settlement } from '../../examples/settlement/settlement.js'

describe('the example of credit', () => {
  const lines = [...credit()]

  it('goes from behaviour to score, limit and order', () => {
    // (4000 × 6 + 4000 × 8 + 6000 × 12) ÷ 30000; the other three were in time.
    expect(lines[0]).toBe('6 invoices paid, 4.266666666667 days late by amount')
    expect(lines).toContain('score 65, grade B')
    // 20000 × 2 months × 0.75.
    expect(lines).toContain('limit 30000.00 USD')
    // 18000 + 6000 − 1500.
    expect(lines).toContain('exposure 22500.00, of which overdue 18000.00')
  })

  it('lets an order pass that fits, watched, and holds one that does not, with what would release it', () => {
    expect(lines).toContain('an order of 5000.00: approve, watch')
    const held = lines.indexOf('an order of 9000.00: hold, over')
    expect(held).toBeGreaterThan(0)
    expect(lines.slice(held + 1)).toHaveLength(2)
    expect(lines[held + 1]).toContain('30000.00')
    // 22500 + 9000 − 30000.
    expect(lines[held + 2]).toContain('1500.00')
  })
})

describe('the example of escalation', () => {
  it('reminds, waits for the promise, and goes on when it is broken', () => {
    expect([...escalation()].filter((line) => !line.startsWith('    |'))).toEqual([
      '2026-02-11 day-reached',
      '  compose-notice: friendly-reminder',
      '  stage friendly-reminder, next look on 2026-02-12',
      '2026-02-11 notice-sent',
      '  nothing to do',
      '  stage friendly-reminder, next look on 2026-02-18',
      '2026-02-13 promise-made',
      '  nothing to do',
      '  stage friendly-reminder, next look on 2026-02-21',
      '2026-02-18 day-reached',
      '  nothing to do',
      '  stage friendly-reminder, next look on 2026-02-21',
      '2026-02-21 promise-broken',
      '  nothing to do',
      '  stage friendly-reminder, next look on 2026-02-22',
      '2026-02-21 day-reached',
      '  call: second-reminder',
      '  stage second-reminder, next look on 2026-02-22',
      '2026-02-22 referred',
      expect.stringMatching(/^ {2}refused: .*demand/) as string,
    ])
  })

  it('shows the beginning of the letter', () => {
    const letter = [...escalation()].filter((line) => line.startsWith('    |'))
    expect(letter[0]).toBe('    | A quick check on F-1')
    expect(letter[2]).toBe('    | Dear Jan Voss,')
  })
})

describe('the example of a settlement', () => {
  const lines = [...settlement()]

  it('has parts that sum, and binds in writing only', () => {
    // 30 % rounded up, the rest halved.
    expect(lines.slice(0, 5)).toEqual([
      '100000.01 CNY in 3 parts',
      '  2026-03-31  30000.01',
      '  2026-04-30  35000.00',
      '  2026-05-31  35000.00',
      '  faults: 0',
    ])
    expect(lines[5]).toMatch(/^by phone: /)
    expect(lines[6]).toBe('by e-mail: it binds')
  })

  it('is late within the days of grace, in default after them, and then called due', () => {
    expect(lines.slice(7)).toEqual([
      '2026-03-31: on-track, in arrears 0.00, due 0.00',
      '2026-05-01: late, in arrears 35000.00, due 35000.00',
      '2026-05-04: in-default, in arrears 35000.00, due 35000.00',
      '2026-05-05: accelerated, due 70000.00, revived charges 1200.00',
    ])
  })
})

describe('the example of metrics', () => {
  const lines = [...metrics()]

  it('shows the last months of each currency', () => {
    expect(lines.filter((line) => line.startsWith('  2026-0'))).toHaveLength(9)
    // 500055.82 ÷ 163474.77 × 30; sales and receivables as the aging of the last day has them.
    expect(lines.find((line) => line.startsWith('  2026-06   91.8'))).toBeDefined()
  })

  it('provides for the book by the matrix', () => {
    // 338793.57 × 0.3 % + 71326.94 × 1.6 % + 15823.30 × 3.6 % + 19726.14 × 6.6 % + 54385.87 × 10.6 %, each to the cent.
    expect(lines.at(-1)).toBe('  USD     500055.82 open,    9794.08 expected to be lost')
  })
})
