/**
 * Name of the PostgreSQL database that a run fills with few figures and its suites copy.
 *
 * @param {string} run name of the run's directory
 * @returns {string}
 */
export function smallTemplate(run) {
  return `${run.toLowerCase().replace(/[^a-z0-9]/g, '_')}_small`;
}
