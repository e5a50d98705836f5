import { escapedLike } from './escaped-like.js'

test('signs of a pattern stand for themselves', () => expect(escapedLike('100%_!强')).toBe('100!%!_!!强'))
