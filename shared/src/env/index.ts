export { account, oneOf, optional, port, secret, text, url, type Variable } from './parsers.js'
export { EnvironmentError, readEnv } from './read-env.js'
export { subgraphAddresses } from './subgraph-addresses.js'
