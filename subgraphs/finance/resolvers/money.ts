import type { MoneyModel } from '../models.js';

/** Groups the digits of the whole pounds; pence stay as they are, nothing passes through binary floating point. */
export function displayMoney({ amount, approximate }: MoneyModel): string {
  const [whole = '0', pence] = amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const pounds = `£${grouped}${pence === undefined || /^0*$/.test(pence) ? '' : `.${pence.padEnd(2, '0')}`}`;
  return approximate ? `about ${pounds}` : pounds;
}
