import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Router, static as serveFiles } from 'express';
import { listSavedOperations } from '../../schema/operations/load.js';
import { RequestRefused } from '../errors/request-refused.js';

/** The built pages: beside this module once compiled, in `dist` when run from its source. */
const folders = ['./static', '../../dist/gateway/playground/static'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** Serves the playground at `/` and the saved operations it shows as tabs. */
export function createPlayground(): Router {
  const router = Router();
  router.get('/playground/operations.json', async (_request, response) => {
    response.set('cache-control', 'no-cache').json(await listSavedOperations());
  });
  const folder = folders.find((path) => existsSync(`${path}/index.html`));
  if (folder === undefined) {
    router.get('/', () => {
      throw new RequestRefused(
        404,
        'NOT_FOUND',
        'The playground is not built; npm run build:playground builds it.',
      );
    });
    return router;
  }
  // The bundler names its files after their content.
  router.use(
    '/assets',
    serveFiles(`${folder}/assets`, { immutable: true, maxAge: '1y', fallthrough: true }),
  );
  router.use(serveFiles(folder, { maxAge: 0 }));
  return router;
}
