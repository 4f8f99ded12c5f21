/** The three kinds of accident and emergency department, with the columns that count each. */
export const departments = [
  {
    level: 'Type 1',
    attendances: 'A&E attendances Type 1',
    booked: 'A&E attendances Booked Appointments Type 1',
    over4Hours: 'Attendances over 4hrs Type 1',
    admissions: 'Emergency admissions via A&E - Type 1',
  },
  {
    level: 'Type 2',
    attendances: 'A&E attendances Type 2',
    booked: 'A&E attendances Booked Appointments Type 2',
    over4Hours: 'Attendances over 4hrs Type 2',
    admissions: 'Emergency admissions via A&E - Type 2',
  },
  {
    level: 'Other A&E department',
    attendances: 'A&E attendances Other A&E Department',
    booked: 'A&E attendances Booked Appointments Other Department',
    over4Hours: 'Attendances over 4hrs Other Department',
    admissions: 'Emergency admissions via A&E - Other A&E department',
  },
] as const;

/** Column of patients who waited over 12 hours for a bed. */
export const OVER_12_HOURS = 'Patients who have waited 12+ hrs from DTA to admission';

/** Columns of counts that are read. */
export const aeCountColumns = [
  ...departments.flatMap(
    ({ attendances, booked, over4Hours, admissions }) =>
      [attendances, booked, over4Hours, admissions] as const,
  ),
  OVER_12_HOURS,
] as const;

/** A column of counts that is read. */
export type AeCountColumn = (typeof aeCountColumns)[number];

/** The counts of one provider, or of several added up. */
export type AeCounts = Readonly<Record<AeCountColumn, number>>;

/** Adds the counts of a provider to a sum. */
export function addAeCounts(sum: AeCounts | undefined, counts: AeCounts): AeCounts {
  if (!sum) return counts;
  const added = aeCountColumns.map((column) => [column, sum[column] + counts[column]] as const);
  return Object.fromEntries(added) as unknown as AeCounts;
}
