import { execFile, spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { bundleDemo, root } from '../../examples/demo/bundle.mjs'

export interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Starts Node in `cwd` and waits for its end. */
export const node = (cwd: string, ...args: readonly string[]) =>
  new Promise<Outcome>((resolve) => {
    execFile(process.execPath, args, { cwd }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr })
    })
  })

/** What `run.mjs` does, but that it would bundle the demo anew each time; `more` is said before. */
export const oneStart = async (more = ''): Promise<readonly string[]> => [
  '--input-type=module',
  '--eval',
  `${more}; ${await importing()}; process.exitCode = await main(process.argv.slice(1), ${JSON.stringify(root)})`,
  '--',
]

/**
 * One process in `cwd` that runs the demo as often as it is asked, one run after the other: to start Node and to read the
 * program takes longer than what most runs are asked.
 */
export async function startDemo(cwd: string) {
  const program = `
    ${await importing()}
    process.on('message', async (args) => {
      const said = { stdout: '', stderr: '' }
      for (const name of ['stdout', 'stderr']) process[name].write = (text) => ((said[name] += text), true)
      const code = await main(args, ${JSON.stringify(root)})
      process.stdout.removeAllListeners('error')
      process.send({ code, ...said })
    })`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const run = (...args: readonly string[]) =>
    new Promise<Outcome>((resolve, reject) => {
      const ended = (code: number | null) => {
        reject(new Error(`the demo ended with exit code ${String(code)}`))
      }
      child.once('exit', ended).once('message', (outcome) => {
        child.off('exit', ended)
        resolve(outcome as Outcome)
      })
      child.send(args)
    })
  return { run, stop: () => child.kill() }
}

const importing = async () =>
  `const { main } = await import(${JSON.stringify(pathToFileURL(await bundleDemo()).href)})`
