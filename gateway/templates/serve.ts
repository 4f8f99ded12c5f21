import { Router } from 'express';
import { findTemplate, templates } from '../../schema/templates/index.js';
import { headerOf } from '../../schema/templates/template.js';
import { RequestRefused } from '../errors/request-refused.js';
import { templatesPage } from './page.js';

/**
 * Serves the import templates: `/templates/` lists them with their documentation, as a page or, where a
 * client asks for it, as JSON; `/templates/<id>.csv` is the header to fill in, and nothing else.
 */
export function createTemplates(): Router {
  const router = Router();
  const page = templatesPage(templates);
  router.get('/templates', (_request, response) => {
    response.set('cache-control', 'no-cache').vary('Accept');
    response.format({
      html: () => response.send(page),
      json: () => response.json({ templates }),
      default: () => response.send(page),
    });
  });
  router.get('/templates/:file', (request, response) => {
    const id = /^([a-z0-9-]+)\.csv$/.exec(request.params.file)?.[1];
    const template = id === undefined ? undefined : findTemplate(id);
    if (template === undefined) {
      throw new RequestRefused(
        404,
        'NOT_FOUND',
        'There is no template of this name; /templates/ lists them.',
      );
    }
    response
      .set('cache-control', 'no-cache')
      .attachment(`${template.id}.csv`)
      .type('text/csv; charset=utf-8')
      .send(headerOf(template));
  });
  return router;
}
