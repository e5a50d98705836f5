export { DEMO_NOTICE, type DemoIssuer, type DemoUser } from './demo-issuer.js'
export { createIdentity, type Identity, type IdentityOptions } from './identity.js'
