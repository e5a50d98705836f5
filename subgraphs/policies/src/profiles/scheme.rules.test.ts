import type { Document, Phase, Profile } from '@meritgraph/shared/profile'
import { schemeFrom } from './scheme.rules.js'

const content = (name: string, documents: string[], phases: string[]) =>
  ({
    identity: { code: name },
    documents: documents.map((code) => ({ code, role: 'own' }) as Document),
    phases: phases.map((code) => ({ code, order: 1, awards: [name] }) as unknown as Phase),
    procedures: [],
    awards: [],
  }) as unknown as Profile

const phases = (...chain: Profile[]) =>
  schemeFrom('s', chain)?.phases.map(({ code, awards }) => `${code} of ${awards[0]}`)

test.each([
  ['a scheme alone', [content('city', ['d'], ['p1', 'p2'])], ['p1 of city', 'p2 of city']],
  [
    'a base with a document',
    [content('base', ['d'], ['p1', 'p2']), content('city', ['d'], ['p2'])],
    ['p2 of city', 'p1 of base'],
  ],
  ['an inferred base', [content('base', [], ['p1', 'p2']), content('city', ['d'], ['p2'])], ['p2 of city']],
  [
    'a scheme without a document of its own',
    [content('base', ['d'], ['p1']), content('overlay', [], ['p2'])],
    ['p2 of overlay', 'p1 of base'],
  ],
  ['no scheme', [], undefined],
])('%s', (_case, chain, expected) => expect(phases(...chain)).toEqual(expected))
