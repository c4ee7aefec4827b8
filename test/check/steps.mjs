// Runs commands side by side and keeps the score: for test/check/all.mjs and test/check/zones.mjs.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')
const reports = join(root, '.cache/reports')
const timeLimit = 20 * 60 * 1000

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} run the command line; binaries of the project's dependencies are on the path
 * @property {string[]} [needs] names of steps that must have passed before
 * @property {Record<string, string>} [env]
 * @property {boolean} [tests] a vitest run whose tests are counted one by one; otherwise the step counts as one
 */

/**
 * Starts vitest. Two steps share two cores, on which the threads of a collector of garbage would only stand in each other's
 * way: one of its own for each, and room for what is young, take a sixth of the processor time less.
 */
export const vitest = 'node --single-threaded-gc --max-semi-space-size=64 node_modules/vitest/vitest.mjs run'

/**
 * Runs the steps, in order as far as `needs` and the number of cores allow; prints a line for each as it ends, the
 * output of those that failed after all, and `N passed, N failed` last.
 * @param {Step[]} steps
 */
export async function runSteps(steps) {
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const started = Date.now()
  const results = await schedule(steps, Math.min(4, Math.max(2, availableParallelism())))

  for (const { name, failed, output } of results.filter((result) => result.failed > 0)) {
    console.log(
      `\n─── ${name}: ${failed} failed ${'─'.repeat(Math.max(0, 80 - name.length))}\n${lastLines(output)}`,
    )
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  console.log(`\n${results.length} steps in ${seconds(started)}`)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = sum('failed') > 0 ? 1 : 0
}

function schedule(steps, slots) {
  return new Promise((done) => {
    const waiting = [...steps]
    const results = []
    let running = 0
    const ended = (result) => {
      running--
      results.push(result)
      start()
    }
    const start = () => {
      for (const step of [...waiting]) {
        const needed = (step.needs ?? []).map((name) => results.find((result) => result.name === name))
        const broken = needed.find((result) => result !== undefined && result.failed > 0)
        if (broken) {
          waiting.splice(waiting.indexOf(step), 1)
          results.push(report(step, { passed: 0, failed: 1, output: `needs ${broken.name}, which failed` }))
        } else if (running < slots && needed.every((result) => result !== undefined)) {
          waiting.splice(waiting.indexOf(step), 1)
          running++
          void runStep(step).then(ended)
        }
      }
      if (running === 0) {
        if (waiting.length === 0) done(results)
        else start()
      }
    }
    start()
  })
}

function runStep(step) {
  const file = join(reports, `${step.name.replace(/\W+/g, '-')}.json`)
  const command = step.tests
    ? `${step.run} --reporter=default --reporter=json --outputFile.json=${file}`
    : step.run
  const started = Date.now()
  return new Promise((done) => {
    const child = spawn(command, {
      cwd: root,
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeLimit,
      env: {
        ...process.env,
        PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
        NO_COLOR: '1',
        FORCE_COLOR: '0',
        ...step.env,
      },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (text) => (output += text))
    }
    child.on('close', (code) => {
      const score = step.tests
        ? scoreOfTests(file, code === 0)
        : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
      done(report(step, { ...score, output, time: seconds(started) }))
    })
  })
}

/** Counts the tests of a vitest run. A run that failed for another reason, such as coverage, counts as one failure. */
function scoreOfTests(file, succeeded) {
  try {
    const { numPassedTests: passed, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'))
    const unloaded = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    )
    const failed = numFailedTests + unloaded.length
    return { passed, failed: succeeded ? failed : Math.max(1, failed) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function report({ name, tests }, { passed, failed, output, time = '' }) {
  const score = tests
    ? `${passed} passed${failed > 0 ? `, ${failed} failed` : ''}`
    : failed > 0
      ? 'failed'
      : ''
  console.log(`${failed > 0 ? '✗' : '✓'} ${name.padEnd(28)} ${time.padStart(7)}   ${score}`.trimEnd())
  return { name, passed, failed, output }
}

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

function lastLines(output, count = 400) {
  const lines = output.trimEnd().split('\n')
  return lines.length <= count
    ? lines.join('\n')
    : [`… ${lines.length - count} lines before`, ...lines.slice(-count)].join('\n')
}
