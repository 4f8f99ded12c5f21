/** Name of the PostgreSQL database that a run fills once and its suites copy. */
export function templateName(run: string): string;
