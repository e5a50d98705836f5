import { openSubgraph } from '@meritgraph/shared/subgraph'
import { createLogger } from '@meritgraph/shared/logging'
import { identityNumber, registered } from '../people.builder.js'
import { forEachWorld } from '../subgraph.builder.js'
import { members } from '../subgraph.js'

forEachWorld('the key for personal data', (aWorld) => {
  test('is needed, and the one that the database was filled with', async () => {
    const world = await aWorld()
    await registered(world, { identityNumber: identityNumber(1) })
    const { location } = world
    await world.close()
    const options = {
      location,
      now: () => new Date(),
      facts: () => Promise.reject(new Error()),
      log: createLogger('test', 'silent'),
    }
    await expect(openSubgraph(members({ personalKey: null }), options)).rejects.toThrow(/MERIT_PERSONAL_KEY/)
    await expect(openSubgraph(members({ personalKey: 'x'.repeat(32) }), options)).rejects.toThrow(/another key/)
  })
})
