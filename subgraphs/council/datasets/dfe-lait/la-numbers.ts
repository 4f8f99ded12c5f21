export { gssCodeOfNumber } from '../../../shared/codes/la-numbers.js';
