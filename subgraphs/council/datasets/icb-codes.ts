/**
 * ODS codes of London's integrated care boards to 31 March 2026 by their ONS code, as the lookup of
 * lower layer super output areas to boards gives both.
 */
export const icbOdsCodes: ReadonlyMap<string, string> = new Map([
  ['E54000027', 'QRV'],
  ['E54000028', 'QMJ'],
  ['E54000029', 'QMF'],
  ['E54000030', 'QKK'],
  ['E54000031', 'QWE'],
]);
