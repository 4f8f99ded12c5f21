/** The code of a system or database error (`ENOENT`, `28P01`), or an empty text. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return String(error.code);
}

/** The first line of what an error says. */
export function messageOf(error: unknown): string {
  const hasMessage = typeof error === 'object' && error !== null && 'message' in error;
  const message = String(hasMessage ? error.message : error);
  return message.split('\n')[0] ?? message;
}

/** Whether the connection to the server broke or the server went away, so that the same work may succeed again. */
export function isLostConnection(error: unknown): boolean {
  return (
    /^(08...|57P0[1-3]|ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT)$/.test(codeOf(error)) ||
    /^Connection terminated|Client has encountered a connection error/.test(messageOf(error))
  );
}
