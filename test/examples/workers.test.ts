import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { ledgerAsOf } from '../../src/ledger/index.js'
import { inventedBook } from '../../examples/workers/invented-book.js'
import { progressBar } from '../../examples/workers/progress-bar.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

test('workers that read their part, and workers that are sent a Book, give the run of one thread', async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['examples/run.mjs', 'workers'], {
    cwd: root,
  })
  const lines = stdout.trim().split('\n')
  expect(lines.slice(0, 4)).toEqual([
    '4000 invoices of 400 customers, 2 workers',
    'parts: 2000 and 2000 invoices',
    'each worker read its own part: the run is that of one thread',
    'each worker was sent a Book: the run is that of one thread',
  ])
  // What is open is what the ledger says, which the workers never saw as a whole.
  const { items } = ledgerAsOf(inventedBook(400), '2026-06-30')
  const cents = (currency: string) =>
    items
      .filter((item) => item.currency === currency)
      .reduce((sum, { open }) => sum + BigInt(open.replace('.', '')), 0n)
  for (const line of lines.slice(4, 6)) {
    const [, currency = '', total = ''] = /^(\w{3}): ([\d.]+) open/.exec(line) ?? []
    expect(BigInt(total.replace('.', ''))).toBe(cents(currency))
  }
  // Not a terminal: no bar is drawn.
  expect(stderr).toBe('')
}, 120_000)

test('the bar fills on a terminal, is cleared, and is not drawn elsewhere', () => {
  const texts: string[] = []
  const draw = (isTTY: boolean) => {
    texts.length = 0
    const bar = progressBar(2, { isTTY, write: (text) => texts.push(text) })
    bar.advance()
    bar.advance()
    bar.done()
    return [...texts]
  }
  expect(draw(true)).toEqual([
    `\r${'█'.repeat(15)}${'░'.repeat(15)} 50 %`,
    `\r${'█'.repeat(30)} 100 %`,
    '\r\u001b[K',
  ])
  expect(draw(false)).toEqual([])
})
