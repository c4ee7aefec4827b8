import { bucketName, type Findings } from './findings.js'
import { html, type Html } from './html.js'
import { drawnShare, groupDigits, percentOf, shareOf } from './text.js'

type Aged = Findings['run']['aging']['currencies'][number]

const ROW = 46
const BAR = 14
const LINE = 18
/** The most characters of an amount that has room beside its age on a phone. */
const SHORT = 16

/**
 * Aging as horizontal bars: SVG in percentages of the page's width, so that letters keep their size on a phone. The
 * hatched part of a bar is disputed.
 */
export function agingChart(aged: Aged): Html {
  const { currency, buckets, total } = aged
  const titleId = `chart-${currency}`
  const isLong = buckets.some(({ amount }) => groupDigits(amount).length > SHORT)
  const row = isLong ? ROW + LINE : ROW
  const told = buckets
    .map(
      ({ id, amount, share }) =>
        `${bucketName(id)} ${groupDigits(amount)} (${percentOf(share) || 'nothing'})`,
    )
    .join('; ')
  return html`<svg
    class="chart"
    width="100%"
    height="${buckets.length * row}"
    role="img"
    aria-labelledby="${titleId} ${titleId}-told"
  >
    <title id="${titleId}">Aging in ${currency}</title>
    <desc id="${titleId}-told">${told}</desc>
    <defs>
      <pattern
        id="${titleId}-hatch"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect class="hatch" width="2.5" height="6" />
      </pattern>
    </defs>
    ${buckets.map(({ id, amount, share, disputed }, place) => {
      const top = place * row
      const bar = top + row - 24
      const hatched = shareOf(disputed, total)
      return html`<text x="0" y="${top + 15}">${bucketName(id)}</text>
        <text class="amount" x="100%" dx="${isLong ? 0 : -80}" y="${bar - 7}" text-anchor="end"
          >${groupDigits(amount)}</text
        >
        <text class="share" x="100%" y="${top + 15}" text-anchor="end">${percentOf(share)}</text>
        <rect class="track" x="0" y="${bar}" width="100%" height="${BAR}" rx="3" />
        <rect
          class="age-${place}"
          x="0"
          y="${bar}"
          width="${widthOf(drawnShare(share, amount))}"
          height="${BAR}"
          rx="3"
        />
        <rect
          x="0"
          y="${bar}"
          width="${widthOf(hatched)}"
          height="${BAR}"
          rx="3"
          fill="url(#${titleId}-hatch)"
        />`
    })}
  </svg>`
}

/** A share as a width; what is there at all is seen. */
function widthOf(share: string | null): string {
  const parts = Math.max(0, Math.min(10_000, share === null ? 0 : Number(share.replace('.', ''))))
  return `${(parts > 0 && parts < 40 ? 40 : parts) / 100}%`
}
