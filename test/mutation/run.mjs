// Mutation testing: `npm run mutation`, or `npm run mutation -- calendar money`. Stryker's instrumenter puts every mutant of a room behind
// a switch; the tests of the room run once, and runner.mjs turns on, test after test, each mutant that the test reaches and that no test has
// killed yet. One process and no rebuild: a room takes minutes. Mutants that only run while a module is loaded cannot be switched
// and are counted apart.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import ts from 'typescript'
import { EQUIVALENT, functionsOf } from './equivalent.mjs'

const root = resolve(import.meta.dirname, '../..')
const LEAST_KILLED = 0.9

/** The rooms whose figures everything else rests on, each with the tests that answer for it. */
const ROOMS = {
  kernel: ['kernel', 'numbers', 'money', 'evidence'],
  numbers: ['numbers', 'money', 'calendar'],
  money: ['money', 'numbers'],
  calendar: ['calendar', 'conformance'],
  allocation: ['allocation', 'conformance'],
  ledger: ['ledger'],
  aging: ['aging'],
}

const silent = Object.fromEntries(
  ['trace', 'debug', 'info', 'warn', 'error', 'fatal'].map((level) => [level, () => {}]),
)
const logger = { ...silent, isDebugEnabled: () => false }

/** The source with a blank for every letter of `as Type`: printed without its brackets, `a as Minor < b` is no comparison. */
function withoutCasts(source) {
  const letters = source.split('')
  const visit = (node) => {
    if (ts.isAsExpression(node)) {
      for (let at = node.expression.end; at < node.end; at++) if (letters[at] !== '\n') letters[at] = ' '
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest))
  return letters.join('')
}

async function mutate(room) {
  const folder = join(root, '.cache/mutation', room)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const names = readdirSync(join(root, 'src', room), { recursive: true }).filter(
    (name) => name.endsWith('.ts') && basename(name) !== 'index.ts',
  )
  const { files, mutants } = await new Instrumenter(logger).instrument(
    names.map((name) => {
      const file = join(root, 'src', room, name)
      return { name: file, mutate: true, content: withoutCasts(readFileSync(file, 'utf8')) }
    }),
    // A changed error text or doc is no changed rule.
    { plugins: null, excludedMutations: ['StringLiteral'], ignorers: [], noHeader: false },
  )
  writeFileSync(join(folder, 'mutants.json'), JSON.stringify({ files, mutants: mutants.map(({ id }) => id) }))
  const { status } = spawnSync(
    'npx',
    [
      'vitest',
      'run',
      '--config',
      'test/mutation/vitest.config.ts',
      ...ROOMS[room].map((name) => `test/${name}/`),
    ],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, MUTATION: folder, FC_RUNS: '10', TZ: 'UTC' },
    },
  )
  if (status !== 0) throw new Error(`the tests of ${room} fail without a mutant`)
  const counted = mutants.filter(({ status }) => status !== 'Ignored')
  return report(room, counted, JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')))
}

/** Prints what survived, and returns the numbers of a room. */
function report(room, mutants, { killed, reached, loaded }) {
  const [isKilled, isReached, isLoaded] = [killed, reached, loaded].map((ids) => new Set(ids))
  const fateOf = ({ id }) =>
    isKilled.has(id) ? 'killed' : isReached.has(id) ? 'survived' : isLoaded.has(id) ? 'loaded' : 'unreached'
  const count = { room, killed: 0, survived: 0, unreached: 0, loaded: 0, equivalent: 0 }
  const left = groupBy(mutants, fateOf)
  for (const [fate, { length }] of left) count[fate] = length
  const survivors = groupBy(left.get('survived') ?? [], placesOf(mutants))
  for (const [file, name, most] of EQUIVALENT) {
    const place = `src/${file} ${name}`
    const { length } = survivors.get(place) ?? []
    if (length > most || !survivors.delete(place)) continue
    count.equivalent += length
    count.survived -= length
  }
  for (const mutant of survivors.values()) mutant.forEach((one) => print('survived', one))
  left.get('unreached')?.forEach((one) => print('unreached', one))
  return count
}

function groupBy(list, keyOf) {
  const groups = new Map()
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}

/** Tells the file and the function of a mutant. */
function placesOf(mutants) {
  const functions = new Map(
    [...new Set(mutants.map(({ fileName }) => fileName))].map((file) => [
      file,
      functionsOf(readFileSync(file, 'utf8')),
    ]),
  )
  return ({ fileName, location }) => `${relative(root, fileName)} ${functions.get(fileName)(location.start)}`
}

function print(fate, { fileName, location, mutatorName, replacement }) {
  const place = `${relative(root, fileName)}:${location.start.line + 1}:${location.start.column + 1}`
  console.log(`${fate.padEnd(9)} ${place}  ${mutatorName}: ${replacement.replace(/\s+/g, ' ').slice(0, 80)}`)
}

const rooms = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(ROOMS)
let isWeak = false
for (const room of rooms) {
  if (!Object.hasOwn(ROOMS, room)) throw new Error(`no such room: ${room}`)
  const { killed, survived, unreached, loaded, equivalent } = await mutate(room)
  const share = killed / (killed + survived + unreached)
  isWeak ||= share < LEAST_KILLED
  console.log(
    `${room}: ${(share * 100).toFixed(1)} % of ${killed + survived + unreached} killed, ${survived} survived, ${unreached} not reached; apart from these ${equivalent} equivalent, ${loaded} at load\n`,
  )
}
process.exitCode = isWeak ? 1 : 0
