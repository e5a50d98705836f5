/** One Jest for every package. Workspaces resolve to their source through the `development` condition. */
const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
  },
]
module.exports = {
  testEnvironment: 'node',
  // Opening a database of one's own takes seconds on a busy machine; that is no failure.
  testTimeout: 30_000,
  // Much of the time goes to waiting for disks and servers, so that every core can have a worker.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1.5GB',
  testEnvironmentOptions: { customExportConditions: ['development', 'node', 'require', 'default'] },
  roots: ['<rootDir>/shared/src', '<rootDir>/gateway/src', '<rootDir>/subgraphs', '<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  setupFiles: ['reflect-metadata'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.(ts|mjs)$': swc, '/node_modules/jose/.+\\.js$': swc },
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
}
