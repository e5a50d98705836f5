/** A record of any entity, or a reference to one. */
export interface Entity {
  __typename: string
  id: string
  [field: string]: unknown
}

/** The number in an id; faults and values depend on it, so that both graphs see the same world. */
export const numberOf = ({ id }: { id: string }): number => Number(id)

export const book = (id: number): Entity => ({ __typename: 'Book', id: String(id) })
export const film = (id: number): Entity => ({ __typename: 'Film', id: String(id) })
export const author = (id: number): Entity => ({ __typename: 'Author', id: String(id) })
export const review = (id: number): Entity => ({ __typename: 'Review', id: String(id) })

/** Books have odd ids, films even ones. */
export const item = (id: number): Entity => (id % 2 === 1 ? book(id) : film(id))

/** A resolver's failure at every nth entity. */
export function failAt(entity: { id: string }, nth: number, field: string): void {
  if (numberOf(entity) % nth === 0) throw new Error(`${field} failed for ${entity.id}`)
}

/** The first so many numbers from a start, wrapped around to the world's nine ids. */
export const ids = (start: number, count: number | null | undefined): number[] =>
  Array.from({ length: Math.min(count ?? 2, 4) }, (_, index) => ((start + index * 2 - 1) % 9) + 1)
