import {
  altmanZ,
  grover,
  ohlsonO,
  responseFor,
  segmentDebtor,
  springate,
  zmijewski,
} from '../../../src/scoring/index.js'
import type { Adapters } from './adapter.js'

export const adapters: Adapters = {
  altmanZ: ({ model, figures, options }) => altmanZ(model, figures, options),
  grover: ({ figures, options }) => grover(figures, options),
  ohlsonO: ({ statements, options }) => ohlsonO(statements, options),
  responseFor: ({ reason }) => responseFor(reason),
  segmentDebtor: ({ facts, policy }) => segmentDebtor(facts, policy),
  springate: ({ figures, options }) => springate(figures, options),
  zmijewski: ({ figures, options }) => zmijewski(figures, options),
}
