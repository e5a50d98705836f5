export { createGatewayServer, type GatewayServer, type GatewayServerOptions } from './gateway-server.js'
