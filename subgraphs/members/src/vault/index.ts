import './vault.errors.js'

export { demoPersonalKey } from './demo-key.js'
export { createVault, type Vault } from './vault.js'
