import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';
import {
  startGatewayUnderTest,
  type GatewayUnderTest,
} from '../support/gateway/gateway-under-test.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const saved = [
  {
    id: '01-one-borough',
    query:
      '# What do three sectors know of one borough?\nquery OneBorough($gssCode: ID!) {\n  borough(gssCode: $gssCode) {\n    name\n    health {\n      appointments\n    }\n    finance {\n      spend\n    }\n  }\n}\n',
    variables: { gssCode: 'E09000007' },
  },
  { id: '02-deflator', query: 'query Deflator {\n  deflator\n}\n', variables: {} },
];

describe('the playground in a browser', () => {
  let gateway: GatewayUnderTest;
  let browser: Browser;
  let page: Page;
  let tabCount = 0;
  const complaints: string[] = [];
  const addresses: string[] = [];

  beforeAll(async () => {
    await promisify(execFile)('npm', ['run', '--silent', 'build:playground'], { cwd: root });
    gateway = await startGatewayUnderTest();
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('request', (request) => addresses.push(request.url()));
    await page.route('**/playground/operations.json', (route) => route.fulfill({ json: saved }));
    await page.goto(gateway.url);
  });
  afterAll(async () => {
    await browser.close();
    await gateway.stop();
  });

  it('says what it is, in which language', async () => {
    expect(await page.title()).toBe('Placegraph');
    expect(await page.locator('html').getAttribute('lang')).toBe('en-GB');
    await page.getByRole('main').waitFor();
  });

  it('shows the saved operations as tabs, the first with its query and variables', async () => {
    const tabs = page.getByRole('tab');
    await tabs.first().waitFor();
    tabCount = await tabs.count();
    expect(await tabs.allInnerTexts()).toEqual(expect.arrayContaining(['OneBorough', 'Deflator']));
    await page.getByText('What do three sectors know of one borough?').waitFor();
    await page.getByText('"E09000007"').first().waitFor();
  });

  it('runs the query and shows the answer', async () => {
    await page.getByRole('button', { name: /execute/i }).click();
    const answer = page.locator('.result-window');
    await answer.getByText('128204').waitFor();
    expect(await answer.innerText()).toContain('Camden');
    const folder = process.env['SCREENSHOTS'] ?? (await mkdtemp(join(tmpdir(), 'placegraph-')));
    await page.screenshot({ path: join(folder, 'playground.png') });
  });

  it('remembers the open tab, its query and its variables', async () => {
    await page.getByRole('tab', { name: 'Deflator' }).click();
    await page.getByRole('tab', { name: 'OneBorough' }).click();
    await page.waitForTimeout(1000);
    await page.reload();
    await page.getByText('"E09000007"').first().waitFor();
    expect(await page.getByRole('tab').count()).toBe(tabCount);
  });

  it('shows the documentation of the schema', async () => {
    await page.getByRole('button', { name: /documentation explorer/i }).click();
    await page.getByText('Root Types').waitFor();
    await page.getByRole('link', { name: 'Query' }).click();
    await page.getByRole('link', { name: 'boroughs' }).waitFor();
  });

  it('loads nothing from elsewhere and does nothing that its own rules forbid', () => {
    const origins = new Set(
      addresses.filter((url) => !/^(data|blob):/.test(url)).map((url) => new URL(url).origin),
    );
    expect([...origins]).toEqual([new URL(gateway.url).origin]);
    expect(complaints).toEqual([]);
  });
});
