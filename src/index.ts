export * from './allocation/index.js'
export * from './calendar/index.js'
