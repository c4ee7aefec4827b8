export * from '../kernel/index.js'
export * from '../escalation/index.js'
export * from '../evidence/index.js'
export * from '../recovery/index.js'
