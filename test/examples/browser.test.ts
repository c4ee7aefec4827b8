import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Documents } from 'receivables/ledger'
import { findingsOf } from '../../examples/demo/findings.js'
import { reportPage } from '../../examples/demo/page.js'
import type { Parties } from '../../examples/demo/parties.js'
import { CHROMIUM, hasChromium, visit } from './browser.js'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../examples/ledger/${name}`, import.meta.url), 'utf8'))

const folder = mkdtempSync(join(tmpdir(), 'receivables-browser-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function write(name: string, page: string): string {
  const file = join(folder, name)
  writeFileSync(file, page)
  return file
}

const PARTS = ['summary', 'aging', 'dso', 'worklist', 'case', 'notices', 'interest', 'credit']

/**
 * A page that shows another one in frames of several widths, and writes down how it is laid out in each: no window of
 * Chromium is as narrow as a phone, and the report itself has no script.
 */
const framed = (...shown: readonly (readonly [page: string, widths: readonly number[]])[]): string => {
  const frames = shown.flatMap(([page, widths]) => {
    const escaped = page.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
    return widths.map(
      (width) =>
        `<iframe style="border:0;width:${String(width)}px;height:900px" srcdoc="${escaped}"></iframe>`,
    )
  })
  return `<!doctype html><html><body style="margin:0">${frames.join('')}
    <script>
      window.onload = () => {
        const found = [...document.querySelectorAll('iframe')].map(({ contentDocument: page, contentWindow: view }) => {
          const root = page.documentElement
          // What a drawing hangs over, and the heads of tables that are cards on a phone, take no room.
          const wide = [...page.querySelectorAll('main *, header *')]
            .filter((one) => one.closest('svg') === null && one.closest('thead') === null)
            .filter((one) => {
              const edge = one.closest('.card')?.getBoundingClientRect().right ?? root.clientWidth
              return one.getBoundingClientRect().right > Math.min(edge, root.clientWidth) + 1
            })
          const drawings = [...page.querySelectorAll('svg[role=img]')]
          return {
            width: root.clientWidth,
            overflow: root.scrollWidth - root.clientWidth,
            wide: wide.map((one) => one.tagName + ' ' + one.textContent.trim().slice(0, 30)),
            requests: view.performance.getEntriesByType('resource').length,
            lines: page.querySelectorAll('polyline').length,
            parts: ${JSON.stringify(PARTS)}.filter((id) => page.getElementById(id) !== null),
            languages: [...new Set([...page.querySelectorAll('[lang]')].map(({ lang }) => lang))],
            drawings: drawings.filter((one) => one.getBoundingClientRect().width > 200).length,
            background: view.getComputedStyle(page.body).backgroundColor,
          }
        })
        document.documentElement.dataset.found = encodeURIComponent(JSON.stringify(found))
      }
    </script></body></html>`
}

interface Layout {
  readonly width: number
  readonly overflow: number
  readonly wide: readonly string[]
  readonly requests: number
  readonly drawings: number
  readonly lines: number
  readonly parts: readonly string[]
  readonly languages: readonly string[]
  readonly background: string
}

const foundIn = (dom: string): readonly Layout[] =>
  JSON.parse(decodeURIComponent(/data-found="([^"]*)"/.exec(dom)?.[1] ?? '%5B%5D')) as Layout[]

if (!hasChromium)
  console.warn(`${CHROMIUM} is not there: the report is not opened in a browser (apt install chromium)`)

describe.skipIf(!hasChromium)('the report in headless Chromium', { timeout: 180_000 }, () => {
  const findings = findingsOf('book.json', read('book.json') as Documents, '2026-06-30', {
    parties: read('parties.json') as Parties,
  })
  const page = reportPage(findings)

  const whole = (width: number, background: string): Layout => ({
    width,
    overflow: 0,
    wide: [],
    requests: 0,
    drawings: 6,
    lines: 6,
    parts: PARTS,
    languages: ['en', 'zh-CN'],
    background,
  })

  /** A report whose amounts have 17 digits. */
  const largePage = (): string => {
    const fields = { currency: 'EUR', amount: '123456789012345.67', issueDate: '2026-01-05' }
    const large: Documents = {
      invoices: ['2026-02-04', '2026-03-04', '2026-05-30', '2026-07-30'].map((dueDate, index) => ({
        ...fields,
        dueDate,
        id: `F-${String(index)}`,
        customerId: `customer-${String(index)}`,
      })),
      disputes: [{ id: 'D-1', invoiceId: 'F-1', amount: '99999999999999.99', openedOn: '2026-04-01' }],
    }
    return reportPage(findingsOf('large.json', large, '2026-06-30'))
  }

  // All in one visit: to start a browser takes longer than what it is asked.
  it('fits phone, tablet and desk with all its parts, and a phone with amounts of 17 digits; it would tell of an error and of a line that is too long', async () => {
    const broken = page.replace(
      '</main>',
      '<p style="width:3000px">too long</p><script>missing()</script></main>',
    )
    const [widths, narrow] = [
      [360, 768, 1280],
      [320, 360, 390],
    ]
    const shown = framed([page, widths], [largePage(), narrow], [broken, [360]])
    const { dom, log } = await visit(write('day.html', shown), '1400,1000')
    expect(log).not.toContain('net::ERR')
    // The one message is that of the broken page.
    expect(log.match(/CONSOLE.*/g)).toEqual([expect.stringContaining('missing is not defined')])
    const found = foundIn(dom)
    expect(found.slice(0, 3)).toEqual(widths.map((width) => whole(width, 'rgb(246, 247, 248)')))
    expect(found.slice(3, 6)).toMatchObject(narrow.map((width) => ({ width, overflow: 0, wide: [] })))
    expect(found).toHaveLength(7)
    expect(found[6]?.wide).toContain('P too long')
    // Digits that belong together stay on one line.
    expect(largePage()).toContain('123,<wbr />456,<wbr />789,<wbr />012,<wbr />345.67')
  })

  it('is dark by night, whole, and silent on the console', async () => {
    const night = ['--blink-settings=preferredColorScheme=0']
    const { dom, log } = await visit(write('night.html', framed([page, [390]])), '1400,1000', night)
    expect(log).not.toMatch(/CONSOLE|net::ERR/)
    expect(foundIn(dom)).toEqual([whole(390, 'rgb(18, 22, 26)')])
  })
})
