/** Reads the value of MERIT_SUBGRAPHS, `name=url,name=url`: the address of each subgraph by its name. */
export function subgraphAddresses(text: string): Map<string, string> {
  const entries = text.split(',').filter(Boolean)
  return new Map(
    entries.map((entry) => {
      const [name = '', ...address] = entry.split('=')
      return [name.trim(), address.join('=').trim()]
    }),
  )
}
