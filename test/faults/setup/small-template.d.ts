/** Name of the PostgreSQL database that a run fills with few figures and its suites copy. */
export function smallTemplate(run: string): string;
