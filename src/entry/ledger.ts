export * from '../kernel/index.js'
export * from '../ledger/index.js'
export * from '../allocation/index.js'
export * from '../aging/index.js'
