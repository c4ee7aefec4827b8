import { writeRatio, type Ratio } from '../numbers/ratio.js'

/**
 * Writes a figure that was given as a decimal number, for reasons: four decimals, or more if it has more, so that two
 * different figures never look equal.
 */
export const writeFigure = (figure: Ratio): string =>
  writeRatio(figure, Math.max(4, figure.den.toString().length - 1), 'half-up').replace(
    /(\.\d{4}\d*?)0+$/,
    '$1',
  )
