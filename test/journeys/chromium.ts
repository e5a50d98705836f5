import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const DEBIAN_CHROMIUM = '/usr/bin/chromium'
const APT_GET = '/usr/bin/apt-get'
/** How long its installation may take, in milliseconds. */
const INSTALL_MS = 300_000

/** A browser of this machine; as root on Debian, the package is installed where it is missing. */
function browserOnDisk(): string {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH) return CHROMIUM_PATH
  if (existsSync(DEBIAN_CHROMIUM)) return DEBIAN_CHROMIUM
  if (process.getuid?.() === 0 && existsSync(APT_GET)) {
    process.stderr.write('The page tests install the package chromium (apt-get install chromium).\n')
    const options = {
      stdio: 'ignore' as const,
      timeout: INSTALL_MS,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }
    execFileSync(APT_GET, ['update'], options)
    execFileSync(APT_GET, ['install', '-y', '--no-install-recommends', 'chromium'], options)
    if (existsSync(DEBIAN_CHROMIUM)) return DEBIAN_CHROMIUM
  }
  throw new Error(
    'The page tests need Chromium, and none was found. Install it (apt-get install chromium), or name one: CHROMIUM_PATH=/path/to/chromium npm test.',
  )
}

/** Starts a browser that talks to nobody but the pages it is sent to. */
export function startBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
  return chromium.launch({ executablePath: browserOnDisk(), args })
}
