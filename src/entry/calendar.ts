export * from '../kernel/index.js'
export * from '../calendar/index.js'
export * from '../money/index.js'
