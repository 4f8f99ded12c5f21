/** Registered patients on 1 December 2025: sums of column J (NUMBER_OF_PATIENTS) by column D. */
export const registered: Readonly<Record<string, number>> = {
  '93C': 1_840_804,
  W2U3Z: 2_943_594,
  A3A8R: 2_490_275,
  '72Q': 2_123_983,
  '36L': 1_778_095,
};

/** Sub-locations of London. */
export const subIcbs = Object.keys(registered);

/** Appointments of November 2025: sums of column M by column A; the file by practice sums to the same. */
export const appointments: Readonly<Record<string, number>> = {
  '93C': 734_371,
  W2U3Z: 1_360_705,
  A3A8R: 1_042_251,
  '72Q': 767_608,
  '36L': 727_437,
};

/** Single cells copied from the files by hand: area, what it is, value, line. */
export const cells = [
  ['lists', 'E83003', 'S2025-12-01', '', '', '10459', 'L4590'],
  ['lists', 'F84030', 'S2025-12-01', '', '', '3889', 'L5094'],
  ['byPractice', 'F84030', 'M2025-11', '', '', '2195', 'L504'],
  ['byPractice', 'F84030', 'M2025-11', 'time-from-booking', '8 to 14 Days', '383', 'L504'],
  ['byPractice', 'H85003', 'M2025-11', 'status', 'DNA', '280', 'L990'],
  ['byPractice', 'H85003', 'M2025-11', 'mode', 'Video/Online', '1', 'L990'],
] as const;
