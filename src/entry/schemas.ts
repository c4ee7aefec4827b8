export * from '../kernel/index.js'
export * from '../schemas/index.js'
