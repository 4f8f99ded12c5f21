/**
 * Name of the PostgreSQL database that a run fills once and its suites copy.
 *
 * @param {string} run name of the run's directory
 * @returns {string}
 */
export function templateName(run) {
  return run.toLowerCase().replace(/[^a-z0-9]/g, '_');
}
