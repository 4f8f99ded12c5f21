import { z } from 'zod';

/** An import as it is asked for over the socket: the body of `POST /imports`. */
export const requestSchema = z.strictObject({
  dataset: z.string().optional(),
  file: z.string(),
  dryRun: z.boolean().optional(),
  releasedOn: z.string().optional(),
  edition: z.string().optional(),
  accept: z.string().optional(),
  sha256: z.string().optional(),
  wait: z.boolean().optional(),
});

/** One line of the answer, which is a JSON object a line. The last one is `end`. */
export type ImportMessage =
  | { readonly say: string }
  | { readonly start: string; readonly bytes?: number | undefined }
  | { readonly advance: readonly [bytes: number, rows: number] }
  | { readonly done: true }
  | { readonly end: { readonly exitCode: number; readonly message?: string } };
