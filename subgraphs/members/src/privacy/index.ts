import type { Feature } from '@meritgraph/shared/subgraph'
import type { Vault } from '../vault/index.js'
import { ErasePerson } from './erase-person.js'
import { PersonRead } from './person-read.entity.js'
import './privacy.errors.js'
import { meResolver, PersonReads } from './privacy.fields.js'
import { revealPersonResolver } from './reveal-person.js'

/** What becomes of personal data: told for a purpose, exported by its owner, erased. */
export function privacy(vault: Vault): Feature {
  return {
    name: 'privacy',
    entities: [PersonRead],
    resolvers: [PersonReads, meResolver(vault), revealPersonResolver(vault), ErasePerson],
  }
}
