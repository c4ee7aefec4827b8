// The built package in plain Node, without a test runner: every entry point through `import` and through `require`.
// With a folder as argument it loads the package from there, else the one this file stands in.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { entries } from '../house/entries.mjs'

const home = resolve(process.argv[2] ?? join(import.meta.dirname, '../..'))
const from = pathToFileURL(join(home, 'package.json'))
const require = createRequire(from)

const esm = {}
const cjs = {}
for (const { name, specifier } of entries) {
  esm[name] = await import(pathToFileURL(resolveEsm(specifier)).href)
  cjs[name] = require(specifier)
  const names = (module) =>
    Object.keys(module)
      .filter((key) => key !== 'default' && key !== '__esModule' && key !== 'module.exports')
      .sort()
  assert.deepEqual(names(cjs[name]), names(esm[name]), `${specifier} exports the same names in both formats`)
}

/** What `import` would load from the folder under test: the `import` condition of the export map. */
function resolveEsm(specifier) {
  const manifest = require('receivables/package.json')
  const folder = join(require.resolve('receivables/package.json'), '..')
  const key = specifier.replace('receivables', '.')
  return join(folder, manifest.exports[key].import.default)
}

/** Calls a verb in both copies, if it is there, and expects the same of both. */
function both(entry, verb, values, expected) {
  for (const module of [esm[entry], cjs[entry]]) {
    if (module[verb] !== undefined) assert.deepEqual(module[verb](...values), expected)
  }
}

both('calendar', 'daysBetween', ['2026-01-31', '2026-03-01'], 29)
both('calendar', 'daysPastDue', ['2026-01-31', '2026-02-01'], 1)
both('calendar', 'endOfMonth', ['2028-02-10'], '2028-02-29')
both('calendar', 'roundAmount', ['10.005', 'USD', 'half-even'], '10.00')
both('calendar', 'yearFraction', ['30E/360', '2026-01-31', '2026-07-31'], '0.500000000000000000000000000000')
both('index', 'daysBetween', ['2026-01-31', '2026-03-01'], 29)

// An error of one copy is known by the other: by its brand, not by its class.
for (const [thrower, reader] of [
  [esm, cjs],
  [cjs, esm],
  [esm, esm],
  [cjs, cjs],
]) {
  const { isReceivablesError } = reader.index
  const { plainDate } = thrower.calendar
  if (isReceivablesError === undefined || plainDate === undefined) continue
  assert.throws(
    () => plainDate('2026-02-30'),
    (error) => isReceivablesError(error) && error.code === 'date.invalid',
  )
  assert.equal(isReceivablesError(new Error('date.invalid')), false)
}

// The JSON Schema files say what the entry point says, and a validator that knows nothing of zod can use them.
const schemaNames = require('receivables/json-schema/index.json')
assert.deepEqual(schemaNames, Object.keys(esm.schemas.jsonSchemas()))
for (const name of schemaNames) {
  assert.deepEqual(require(`receivables/json-schema/${name}.json`), cjs.schemas.jsonSchemaOf(name))
}
const book = JSON.parse(readFileSync(join(import.meta.dirname, '../../examples/ledger/book.json'), 'utf8'))
const isDocuments = new Ajv2020({ validateFormats: false }).compile(
  require('receivables/json-schema/documents.json'),
)
assert.equal(isDocuments(book), true, JSON.stringify(isDocuments.errors))
assert.equal(isDocuments({ ...book, invoices: [{ ...book.invoices[0], amount: '1,000' }] }), false)

console.log(`smoke: ${entries.length} entry points, ESM and CJS, Node ${process.version}`)
