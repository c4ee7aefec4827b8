import { describe, expect, test } from 'vitest'
import { checkArchitecture, circlesOf, importsOf } from './architecture.js'
import plan from './floors.json'
import { filesBelow, read } from './sources.js'

const source = (path: string, text = '') => ({ path, text })

test('the house stands: every import of src obeys the floor plan', () => {
  const files = filesBelow('src', '.ts').map((path) => source(path, read(path)))
  expect(checkArchitecture(files, plan)).toEqual([])
  expect(circlesOf(files)).toEqual([])
})

test('a circle of files is found, of types too, and two ways to one file are none', () => {
  const files = [
    source('src/money/a.ts', `import { b } from './b.js'\nimport { c } from './c.js'`),
    source('src/money/b.ts', `import type { C } from './c.js'`),
    source('src/money/c.ts', ''),
  ]
  expect(circlesOf(files)).toEqual([])
  expect(
    circlesOf([...files.slice(0, 2), source('src/money/c.ts', `import type { A } from './a.js'`)]),
  ).toEqual(['src/money/a.ts → src/money/b.ts → src/money/c.ts → src/money/a.ts'])
})

describe('the checker finds', () => {
  const rooms = ['index.ts', ...Object.keys(plan.floors).map((room) => `${room}/index.ts`)].map((path) =>
    source(`src/${path}`),
  )
  const check = (path: string, text: string) => checkArchitecture([...rooms, source(path, text)], plan)

  test.each([
    [
      'src/money/a.ts',
      `import { x } from '../ledger/index.js'`,
      'money (floor 1) → ledger (floor 3): imports only go down',
    ],
    ['src/money/a.ts', `import type { X } from '../ledger/index.js'`, 'imports only go down'],
    ['src/money/a.ts', `import { type X } from '../ledger/index.js'`, 'imports only go down'],
    ['src/money/a.ts', `export * from '../ledger/index.js'`, 'imports only go down'],
    ['src/money/a.ts', `export type A = import('../ledger/index.js').X`, 'imports only go down'],
    ['src/money/a.ts', `await import('../ledger/index.js')`, 'imports only go down'],
    ['src/money/a.ts', `import '../ledger/index.js'`, 'imports only go down'],
    [
      'src/money/a.ts',
      `import { x } from '../calendar/index.js'`,
      'money (floor 1) → calendar (floor 1): rooms on one floor',
    ],
    [
      'src/kernel/a.ts',
      `import { x } from '../numbers/index.js'`,
      'kernel (floor 0) → numbers (floor 0): rooms on one floor',
    ],
    [
      'src/interest/regimes/uk.ts',
      `import { x } from '../../portfolio/index.js'`,
      'interest (floor 4) → portfolio (floor 8)',
    ],
    ['src/explain/a.ts', `import { x } from '../schemas/index.js'`, 'nothing imports schemas'],
    ['src/portfolio/a.ts', `import { x } from '../schemas/index.js'`, 'nothing imports schemas'],
    ['src/index.ts', `export * from './schemas/index.js'`, 'only src/entry/schemas.ts may name schemas'],
    ['src/index.ts', `export const one = 1`, 'holds logic'],
    ['src/entry/terms.ts', `import { x } from '../terms/index.js'`, 'holds logic'],
    ['src/entry/terms.ts', `export const one = 1`, 'holds logic'],
    ['src/ledger/a.ts', `export { x } from '../index.js'`, 'a room does not import the front door'],
    ['src/ledger/a.ts', `export { x } from './index.js'`, "its own room's index"],
    ['src/ledger/a.ts', `import { x } from '../money/index'`, "written with '.js'"],
    ['src/ledger/a.ts', `import { x } from '../money/nowhere.js'`, 'there is no src/money/nowhere.ts'],
    ['src/ledger/a.ts', `import { Decimal } from 'decimal.js'`, 'only numbers imports decimal.js'],
    ['src/ledger/a.ts', `import { x } from 'date-fns/addDays'`, 'only calendar imports date-fns'],
    ['src/ledger/a.ts', `import { x } from '@date-fns/utc'`, 'only calendar imports @date-fns/utc'],
    ['src/ledger/a.ts', `import { x } from '@noble/hashes/sha2'`, 'only evidence imports @noble/hashes'],
    ['src/ledger/a.ts', `import * as z from 'zod'`, 'only schemas imports zod'],
    ['src/index.ts', `export * from 'zod'`, 'only schemas imports zod'],
    ['src/ledger/a.ts', `import { x } from 'node:fs'`, 'no room may import this'],
    ['src/ledger/a.ts', `import x from 'lodash'`, 'no room may import this'],
    ['src/ledger/a.ts', `const x = require('lodash')`, 'no room may import this'],
    ['src/ledger/a.ts', `await import(name)`, 'no room may import this'],
    ['src/utils/a.ts', ``, "'utils' names no business concept"],
    ['src/money/helpers.ts', ``, "'helpers' names no business concept"],
    ['src/attic/a.ts', ``, "room 'attic' has no floor"],
    ['src/stray.ts', ``, 'stands in no room'],
  ])('%s: %s', (path, text, offence) => {
    const offences = check(path, text)
    expect(offences).toHaveLength(1)
    expect(offences[0]).toContain(offence)
    expect(offences[0]).toContain(path)
  })

  test.each([
    ['src/numbers/a.ts', `import { x } from '../kernel/index.js'`],
    ['src/numbers/a.ts', `import { Decimal } from 'decimal.js'`],
    ['src/calendar/a.ts', `import { addMonths } from 'date-fns/addMonths'`],
    ['src/evidence/a.ts', `import { sha256 } from '@noble/hashes/sha2'`],
    [
      'src/portfolio/a.ts',
      `import { x } from '../escalation/index.js'\nimport type { Y } from '../kernel/index.js'`,
    ],
    ['src/index.ts', `export * from './ledger/index.js'\nexport type { Reason } from './kernel/index.js'`],
    ['src/entry/schemas.ts', `export * from '../schemas/index.js'`],
    ['src/entry/terms.ts', `export {}`],
  ])('nothing wrong with %s: %s', (path, text) => {
    expect(check(path, text)).toEqual([])
  })
})

test('the line of an import is the line of its specifier', () => {
  expect(importsOf(source('src/a/b.ts', `\nimport {\n  x,\n} from './c.js'\n`))).toEqual([
    { specifier: './c.js', line: 4 },
  ])
})
