import type { Trend } from './dso.js'
import { html, type Html } from './html.js'

/** A figure of days, `'105.230000000000'`, as `'105.2 days'`; a dash where there is none. */
export function daysText(days: string | null): string {
  const value = tenths(days)
  if (value === null) return '–'
  return `${String(Math.floor(value / 10))}.${String(value % 10)} days`
}

/** Tenths of a day, rounded half up: enough for a line of pixels and a table. */
function tenths(days: string | null): number | null {
  const [, whole = '', tenth = '', next = ''] = /^(\d+)\.(\d)(\d)/.exec(days ?? '') ?? []
  return whole === '' ? null : Number(whole) * 10 + Number(tenth) + (Number(next) >= 5 ? 1 : 0)
}

const HEIGHT = 190
const TOP = 14
const BOTTOM = 26
const PLOT = HEIGHT - TOP - BOTTOM
/** The plot, in percent of the width; the letters of the axis stand to its left. */
const LEFT = 10
const WIDTH = 86

interface Point {
  readonly x: number
  readonly y: number
}

/**
 * DSO over the months: lines in percent of the page's width, so that letters keep their size on a phone. The lines
 * stand in a drawing of their own that stretches; their strokes do not.
 */
export function trendChart({ currency, periods }: Trend): Html {
  const titleId = `trend-${currency}`
  const rolling = periods.map(({ rollingDso }) => tenths(rollingDso))
  const best = periods.map(({ rollingBest }) => tenths(rollingBest))
  const most = Math.max(...[...rolling, ...best].map((value) => value ?? 0), 1)
  const step =
    [100, 200, 250, 500, 1000, 2500, 5000].find((one) => most / one <= 4) ?? 10_000 * Math.ceil(most / 40_000)
  const top = step * Math.ceil(most / step)
  const x = (place: number) => LEFT + (periods.length === 1 ? 0 : (place * WIDTH) / (periods.length - 1))
  const y = (value: number) => TOP + PLOT - (value * PLOT) / top
  const points = (values: readonly (number | null)[]): Point[] =>
    values.flatMap((value, place) => (value === null ? [] : [{ x: x(place), y: y(value) }]))
  const told = periods
    .map(
      ({ id, rollingDso, rollingBest }) =>
        `${id}: ${daysText(rollingDso)}, best possible ${daysText(rollingBest)}`,
    )
    .join('; ')
  const last = points(rolling).at(-1)
  return html`<svg
    class="chart trend"
    width="100%"
    height="${HEIGHT}"
    role="img"
    aria-labelledby="${titleId} ${titleId}-told"
  >
    <title id="${titleId}">DSO in ${currency}, month by month</title>
    <desc id="${titleId}-told">${told}</desc>
    ${Array.from({ length: top / step + 1 }, (_, place) => {
      const level = place * step
      return html`<line class="rule" x1="${LEFT}%" x2="100%" y1="${y(level)}" y2="${y(level)}" />
        <text class="axis" x="${LEFT}%" dx="-8" y="${y(level) + 4}" text-anchor="end">${level / 10}</text>`
    })}
    ${periods.map(({ id }, place) =>
      // Every third month, counted from the last: more names would run into each other.
      (periods.length - 1 - place) % 3 > 0
        ? ''
        : html`<text class="axis" x="${x(place)}%" y="${HEIGHT - 6}" text-anchor="middle"
            >${monthName(id)}</text
          >`,
    )}
    <svg viewBox="0 0 100 ${HEIGHT}" width="100%" height="${HEIGHT}" preserveAspectRatio="none">
      ${line(points(best), 'best')} ${line(points(rolling), 'rolling')}
    </svg>
    ${last === undefined ? '' : html`<circle class="dot" cx="${last.x}%" cy="${last.y}" r="4" />`}
  </svg>`
}

const line = (points: readonly Point[], name: string): Html =>
  html`<polyline
    class="${name}"
    points="${points.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ')}"
    vector-effect="non-scaling-stroke"
  />`

const round = (value: number): string => value.toFixed(2).replace(/\.?0+$/, '')

const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2026-01` as `Jan 26`. */
function monthName(id: string): string {
  const [year = '', month = ''] = id.split('-')
  return `${NAMES[Number(month) - 1] ?? month} ${year.slice(2)}`
}
