import { industryPreset, parseTerms } from '../../../src/terms/index.js'
import type { Adapters } from './adapter.js'

export const adapters: Adapters = {
  parseTerms: ({ notation, options }) => parseTerms(notation, options),
  industryPreset: ({ industry }) => industryPreset(industry),
}
