export * from '../kernel/index.js'
export * from '../rates/index.js'
export * from '../interest/index.js'
