import { spawn } from 'node:child_process'
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Debian's package; the project installs no browser. */
export const CHROMIUM = '/usr/bin/chromium'

/** Whether it is there. */
export const hasChromium = ((): boolean => {
  try {
    accessSync(CHROMIUM, constants.X_OK)
    return true
  } catch {
    return false
  }
})()

/** What a page came to in the browser. */
export interface Visit {
  /** The page after it was laid out. */
  readonly dom: string
  /** What the browser wrote to its log; messages of a page's console are marked CONSOLE. */
  readonly log: string
}

/** Opens a file in headless Chromium, in a window of a size, without a network and with a profile of its own. */
export function visit(file: string, size: string, more: readonly string[] = []): Promise<Visit> {
  const profile = mkdtempSync(join(tmpdir(), 'receivables-chromium-'))
  const args = [
    ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
    ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ...['--enable-logging=stderr', '--v=0', `--user-data-dir=${profile}`, `--window-size=${size}`],
    ...[
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--hide-scrollbars',
      ...more,
      '--dump-dom',
      `file://${file}`,
    ],
  ]
  return new Promise<Visit>((resolve, reject) => {
    const browser = spawn(CHROMIUM, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let dom = ''
    let log = ''
    browser.stdout.setEncoding('utf8').on('data', (text: string) => (dom += text))
    browser.stderr.setEncoding('utf8').on('data', (text: string) => (log += text))
    browser.on('error', reject)
    browser.on('close', (code) => {
      if (code === 0) resolve({ dom, log })
      else reject(new Error(`chromium ended with ${String(code)}: ${log.slice(-2000)}`))
    })
  }).finally(() => {
    rmSync(profile, { recursive: true, force: true })
  })
}
