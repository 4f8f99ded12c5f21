/** Dimensions by which appointments are counted; each sums to all appointments. */
export type AppointmentDimension = 'status' | 'professional' | 'mode' | 'time-from-booking';

/** Level of appointments whose status, professional or mode the publisher leaves blank. */
export const UNKNOWN = 'Unknown';

/** Level of appointments whose time of booking is not known. */
export const UNKNOWN_BOOKING = 'Unknown / Data Quality';

/** Levels of each dimension in the publisher's words, double blanks in its band labels made single. */
export const appointmentLevels: Readonly<Record<AppointmentDimension, readonly string[]>> = {
  status: ['Attended', 'DNA', UNKNOWN],
  professional: ['GP', 'Other Practice staff', UNKNOWN],
  mode: ['Face-to-Face', 'Home Visit', 'Telephone', 'Video/Online', UNKNOWN],
  'time-from-booking': [
    'Same Day',
    '1 Day',
    '2 to 7 Days',
    '8 to 14 Days',
    '15 to 21 Days',
    '22 to 28 Days',
    'More than 28 Days',
    UNKNOWN_BOOKING,
  ],
};

/** The dimensions in a stable order. */
export const appointmentDimensions = Object.keys(
  appointmentLevels,
) as readonly AppointmentDimension[];

/** The level a label stands for, or undefined when the publisher has a new one; blank is `Unknown`. */
export function appointmentLevel(dimension: AppointmentDimension, label: string) {
  const level = label.replace(/\s+/g, ' ').trim() || UNKNOWN;
  return appointmentLevels[dimension].includes(level) ? level : undefined;
}
