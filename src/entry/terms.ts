export * from '../kernel/index.js'
export * from '../terms/index.js'
export * from '../discount/index.js'
export * from '../contracts/index.js'
