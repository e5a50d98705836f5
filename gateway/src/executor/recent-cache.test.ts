import { RecentCache } from './recent-cache.js'

const cacheOf = (limit: number) => {
  const made: string[] = []
  const cache = new RecentCache<string>(limit)
  const get = (key: string) =>
    cache.get(key, async () => {
      made.push(key)
      return key
    })
  return { cache, get, made }
}

describe('the plan cache', () => {
  it('makes a value once for those who ask while it is being made', async () => {
    const { get, made, cache } = cacheOf(2)
    expect(await Promise.all([get('a'), get('a'), get('a')])).toEqual(['a', 'a', 'a'])
    expect(made).toEqual(['a'])
    expect(cache.stats()).toEqual({ cached: 1, hits: 2, misses: 1 })
  })

  it('drops what was not used for longest', async () => {
    const { get, made, cache } = cacheOf(2)
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key)
    expect(made).toEqual(['a', 'b', 'c', 'b'])
    expect(cache.stats()).toEqual({ cached: 2, hits: 2, misses: 4 })
  })

  it('does not keep a failure', async () => {
    const { cache, get } = cacheOf(2)
    await expect(cache.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await get('a')).toBe('a')
  })
})
