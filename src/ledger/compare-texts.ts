/** Ascending by UTF-16 code units: the one order of texts that no locale changes. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
