import ts from 'typescript'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { collectExamples } from './examples.js'
import type { Example } from './examples.js'
import { poison } from './poison.js'
import type { Poison } from './poison.js'
import { runExample } from './runExample.js'
import { filesBelow, read } from './sources.js'

let traps: Poison

// Laid before src is first loaded in this file's worker, so that what modules do while they load is caught as well.
beforeEach(() => {
  traps = poison()
})
afterEach(() => {
  traps.lift()
})

describe('every example does what it says, touches no clock, randomness, environment or locale, and changes nothing that it is given', () => {
  test.for(collectExamples().map((example) => [example.id, example] as const))('%s', async ([, example]) => {
    try {
      expect(await runExample(example, { frozen: true })).toBeGreaterThan(0)
    } finally {
      traps.lift()
    }
    expect(traps.touches).toEqual([])
  })
})

describe('the traps', () => {
  const example = (code: string): Example => ({
    id: 'docs/a.md:1',
    file: 'docs/a.md',
    line: 1,
    code: `${code} // => 0`,
  })

  test.each([
    'Date.now()',
    'new Date()',
    'Date()',
    'new Date(2026, 0, 1)',
    "new Date('2026-01-01T00:00')",
    'new Date(0).getHours()',
    'new Date(0).getTimezoneOffset()',
    'new Date(0).toLocaleDateString("en")',
    'new Date(0).toString()',
    'Math.random()',
    'performance.now()',
    'crypto.getRandomValues(new Uint8Array(1))',
    'crypto.randomUUID()',
    'process.env.TZ',
    'process.hrtime()',
    'setTimeout(() => 0, 0)',
    "fetch('https://example.org')",
    'new Intl.NumberFormat()',
    "new Intl.DateTimeFormat('en')",
    "Intl.DateTimeFormat('en', {})",
    'Intl.DateTimeFormat().resolvedOptions().timeZone',
    'new Intl.Collator()',
    '(1).toLocaleString()',
    "'a'.localeCompare('b')",
    "['b', 'a'].sort((a, b) => a.localeCompare(b))",
    '(() => { try { return Date.now() } catch { return 0 } })()',
  ])('spring at %s', async (code) => {
    await runExample(example(code)).catch(() => undefined)
    traps.lift()
    expect(traps.touches).toHaveLength(1)
  })

  test.each([
    'Date.UTC(1970, 0, 1)',
    'new Date(0).getUTCHours()',
    "Date.parse('1970-01-01')",
    "new Date('1970-01-01').getTime()",
    "new Date('1970-01-01T00:00:00Z').getTime()",
    "new Intl.DateTimeFormat('en', { timeZone: 'UTC' }).format(0).length - 8",
    "new Intl.NumberFormat('en').format(0).length - 1",
    "'a'.localeCompare('a', 'en')",
  ])('let %s pass', async (code) => {
    await runExample(example(code))
    traps.lift()
    expect(traps.touches).toEqual([])
  })

  test('let the UTC dates of date-fns pass', async () => {
    const imports = "import { UTCDateMini } from '@date-fns/utc'\nimport { addMonths } from 'date-fns'\n"
    await runExample(
      example(
        `${imports}addMonths(new UTCDateMini(1970, 0, 31), 1).getTime() - 28 * 86400000 - 30 * 86400000`,
      ),
    )
    traps.lift()
    expect(traps.touches).toEqual([])
  })

  test('are gone once lifted', () => {
    traps.lift()
    expect(new Date().getTime()).toBeGreaterThan(0)
    expect(Math.random()).toBeLessThan(1)
    expect(new Date(0) instanceof Date).toBe(true)
  })
})

/** What only a reader of the source finds: impure names on paths that no example takes. */
const impure =
  /^(Date\.now|Math\.random|performance|crypto|process|console|fetch|setTimeout|setInterval|setImmediate|globalThis|require|navigator)$/

test('src names nothing impure, on any path', () => {
  expect(filesBelow('src', '.ts').flatMap((file) => impureNames(file, read(file)))).toEqual([])
})

test('the reader of the source finds impure names and leaves fields alone', () => {
  const text =
    'const a = Math.random()\nconst b = () => process.env\nnew Date()\nx.process\nconst c = { fetch: 1 }\n'
  expect(impureNames('src/a.ts', text)).toEqual([
    'src/a.ts:1: Math.random',
    'src/a.ts:2: process',
    'src/a.ts:3: new Date()',
  ])
})

/** What a file must hold somewhere for a name of it to be found: most need not be parsed. */
const impureText =
  /Date\.now|Math\.random|performance|crypto|process|console|fetch|setTimeout|setInterval|setImmediate|globalThis|require|navigator|new Date/

function impureNames(file: string, text: string): string[] {
  if (!impureText.test(text)) return []
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const name = node.getText(source)
    const isName =
      ts.isPropertyAccessExpression(node) || (ts.isIdentifier(node) && ts.isExpression(node) && isFree(node))
    if ((isName && impure.test(name)) || (ts.isNewExpression(node) && /^new Date(\(\))?$/.test(name))) {
      found.push(
        `${file}:${String(source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1)}: ${name}`,
      )
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** An identifier that stands for itself, not the name of a field or of a declaration. */
function isFree(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isElementAccessExpression(parent) || ts.isCallExpression(parent) || ts.isNewExpression(parent))
    return true
  return false
}
