export * from '../kernel/index.js'
export * from '../lifecycle/index.js'
export * from '../portfolio/index.js'
export * from '../explain/index.js'
