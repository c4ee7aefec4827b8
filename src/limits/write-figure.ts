import { writeRatio, type Ratio } from '../numbers/ratio.js'

/**
 * A figure that was given as a decimal number, as reasons show it: four decimals, and more where it has more, so that two
 * figures of which one is larger never read alike.
 */
export const writeFigure = (figure: Ratio): string =>
  writeRatio(figure, Math.max(4, figure.den.toString().length - 1), 'half-up').replace(
    /(\.\d{4}\d*?)0+$/,
    '$1',
  )
