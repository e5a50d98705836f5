export { admits, authChecker } from './auth-checker.js'
export { type Caller, Role } from './role.js'
export { signViewer, verifyViewer } from './signed-viewer.js'
export { covers, holds, type Scope, serviceViewer, type Viewer, type ViewerGrant } from './viewer.js'
