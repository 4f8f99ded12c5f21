import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { templates } from '../../schema/templates/index.js';
import {
  startGatewayUnderTest,
  type GatewayUnderTest,
} from '../support/gateway/gateway-under-test.js';

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGatewayUnderTest();
});
afterAll(() => gateway.stop());

const get = (path: string, accept = 'text/html') =>
  fetch(`${gateway.url}${path}`, { headers: { accept } });

describe('the gateway', () => {
  it('lists the templates on a page that names every column', async () => {
    const response = await get('/templates/');
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    const page = await response.text();
    expect(page).toContain('<html lang="en-GB">');
    for (const { id, columns } of templates) {
      expect(page).toContain(`href="/templates/${id}.csv"`);
      for (const { name } of columns) expect(page).toContain(`<th scope="row">${name}</th>`);
    }
    expect(page).not.toContain('<script');
  });

  it('lists them as JSON for a client that asks for it', async () => {
    const response = await get('/templates/', 'application/json');
    const { templates: listed } = (await response.json()) as { templates: unknown };
    expect(listed).toEqual(JSON.parse(JSON.stringify(templates)));
  });

  it('gives each as a CSV file of one line', async () => {
    for (const { id, columns } of templates) {
      const response = await get(`/templates/${id}.csv`);
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename=${id}.csv`);
      expect(await response.text()).toBe(`${columns.map(({ name }) => name).join(',')}\r\n`);
    }
  });

  it('knows no other files', async () => {
    for (const path of [
      '/templates/nothing.csv',
      '/templates/place-partnerships',
      '/templates/..%2Fapp.csv',
    ]) {
      const response = await get(path);
      expect([path, response.status]).toEqual([path, 404]);
    }
  });
});
