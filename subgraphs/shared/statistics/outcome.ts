/** Why something was not computed: a code for programs, a sentence for people. */
export interface Refusal<Code extends string> {
  readonly code: Code;
  readonly reason: string;
}

/** Either an answer or the reason why there is none; never both, never a number in place of a reason. */
export type Outcome<Answer, Code extends string> =
  | { readonly answer: Answer; readonly refusal: null }
  | { readonly answer: null; readonly refusal: Refusal<Code> };

/** What was computed. */
export function answered<Answer>(answer: Answer): {
  readonly answer: Answer;
  readonly refusal: null;
} {
  return { answer, refusal: null };
}

/** Why nothing was. */
export function refused<Code extends string>(
  code: Code,
  reason: string,
): { readonly answer: null; readonly refusal: Refusal<Code> } {
  return { answer: null, refusal: { code, reason } };
}
