const { writeFileSync } = require('node:fs')

/** A Jest reporter that leaves the counts for `npm test`'s last line in the file named by MERIT_TEST_COUNTS. */
module.exports = class CountReporter {
  onRunComplete(_contexts, results) {
    const counts = {
      passed: results.numPassedTests,
      // A file that could not be run has no tests that failed; it must not look like success.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    }
    writeFileSync(process.env.MERIT_TEST_COUNTS, JSON.stringify(counts))
  }
}
