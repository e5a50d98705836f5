/**
 * Compares package-lock.json with npm's own record of what is in node_modules (node_modules/.package-lock.json).
 * Pure: both are given as parsed JSON.
 */

/** @typedef {{ version?: string, link?: boolean, dev?: boolean, devOptional?: boolean, optional?: boolean }} LockedPackage */
/** @typedef {{ packages?: Record<string, LockedPackage> }} Lock */

/** The packages of the lock that are not installed in the locked version; development packages only where `dev` is set. */
export function missingPackages(/** @type {Lock} */ lock, /** @type {Lock | null} */ installed, { dev }) {
  const present = installed?.packages ?? {}
  const needed = Object.entries(lock.packages ?? {}).filter(
    ([path, locked]) =>
      path.startsWith('node_modules/') && !locked.optional && !locked.devOptional && (dev || !locked.dev),
  )
  return needed.filter(([path, locked]) => !isThere(locked, present[path])).map(([path]) => path)
}

const isThere = (/** @type {LockedPackage} */ locked, /** @type {LockedPackage | undefined} */ found) =>
  found !== undefined && found.version === locked.version && Boolean(found.link) === Boolean(locked.link)

/** Whether development packages are among those installed. */
export function hasDevelopmentPackages(/** @type {Lock | null} */ installed) {
  return Object.values(installed?.packages ?? {}).some((found) => found.dev === true)
}
